import { nameLists, type NameLists } from './name-lists.ts'

export const tr: NameLists = nameLists({
  female: `Aslı, Ayça, Aylin, Ayşe, Bahar, Başak, Begüm, Belgin, Beren, Berna, Betül, Burcu, Büşra, Canan, Cemre, Ceren, Damla, Deniz, Derya, Didem, Dilek,
    Ebru, Ece, Elif, Emel, Esra, Eylül, Fatma, Feride, Figen, Filiz, Gamze, Gizem, Gökçe, Gül, Hale, Hande, Hatice, İclal, İpek, Kübra, Lale,
    Leyla, Meltem, Merve, Mine, Nazlı, Nehir, Nil, Nur, Özge, Pınar, Seda, Selin, Sevgi, Şebnem, Tuğba, Yasemin, Zehra, Zeynep`,
  male: `Ahmet, Ali, Alp, Arda, Aydın, Ayhan, Barış, Batuhan, Berk, Bora, Burak, Bülent, Can, Cem, Cenk, Cihan, Deniz, Doğan, Efe, Emin, Emre, Engin,
    Erdem, Erkan, Ersin, Fatih, Ferhat, Fikret, Furkan, Gökhan, Hakan, Halil, Hasan, Hüseyin, İbrahim, İlker, İsmail, Kaan, Kadir, Kemal,
    Kerem, Levent, Mehmet, Mert, Metin, Murat, Mustafa, Nihat, Okan, Onur, Orhan, Oğuz, Ömer, Selim, Serkan, Tarık, Tolga, Umut, Volkan, Yusuf`,
  family: `Acar, Akgün, Aksoy, Aktaş, Akın, Alkan, Altun, Arslan, Ateş, Avcı, Aydın, Aydoğan, Balcı, Başaran, Bayrak, Bilgin, Bozkurt, Bulut, Can,
    Cengiz, Ceylan, Coşkun, Çakır, Çelik, Çetin, Çiftçi, Dağ, Demir, Demirci, Doğan, Duman, Durmaz, Ekinci, Elmas, Er, Erdem, Erdoğan, Eren,
    Ergin, Erol, Güler, Gül, Gündüz, Güneş, Güven, Hamzaoğlu, Işık, İnan, Kaplan, Kara, Karaca, Karahan, Karakaya, Karataş, Kaya, Keskin, Kılıç,
    Koç, Koçak, Köse, Kurt, Mutlu, Oğuz, Öz, Özcan, Özdemir, Özer, Özkan, Öztürk, Parlak, Polat, Sarı, Sezer, Sönmez, Şahin, Şen, Şimşek, Taş,
    Tekin, Toprak, Tosun, Tunç, Turan, Türkmen, Uçar, Uysal, Ünal, Yalçın, Yavuz, Yazıcı, Yıldırım, Yıldız, Yılmaz, Yüksel`,
})
