import { nameLists, type NameLists } from './name-lists.ts'

export const ro: NameLists = nameLists({
  female: `Adela, Adina, Alexandra, Alina, Ana, Anca, Andreea, Antonia, Aurelia, Bianca, Camelia, Carmen, Cătălina, Cezara, Claudia, Corina, Cristina,
    Dana, Daria, Denisa, Diana, Doina, Ecaterina, Elena, Elisabeta, Eliza, Emilia, Florentina, Gabriela, Georgiana, Ileana, Ilinca, Ioana,
    Irina, Iulia, Larisa, Laura, Lavinia, Lidia, Luminița, Magda, Mădălina, Maria, Mariana, Mihaela, Mirela, Monica, Nicoleta, Oana, Raluca,
    Ramona, Roxana, Ruxandra, Sanda, Silvia, Simona, Smaranda, Teodora, Valentina, Viorica`,
  male: `Adrian, Alexandru, Alin, Andrei, Anton, Aurel, Bogdan, Călin, Cătălin, Cezar, Ciprian, Claudiu, Constantin, Corneliu, Cosmin, Cristian, Dan,
    Daniel, Darius, Dorin, Dragoș, Dumitru, Eduard, Emil, Eugen, Florin, Gabriel, George, Gheorghe, Grigore, Horia, Iacob, Ilie, Ion, Ionuț,
    Iulian, Laurențiu, Liviu, Lucian, Marian, Marius, Matei, Mihai, Mircea, Nicolae, Octavian, Ovidiu, Paul, Petru, Radu, Rareș, Răzvan,
    Sebastian, Silviu, Ștefan, Teodor, Toma, Tudor, Valentin, Vlad`,
  family: `Albu, Anghel, Apostol, Ardelean, Badea, Balan, Barbu, Bratu, Bucur, Bădulescu, Călinescu, Ciobanu, Cojocaru, Constantin, Costea, Cozma,
    Crăciun, Cristea, Croitoru, Dănilă, Diaconu, Dima, Dinu, Dobre, Dragomir, Drăgan, Dumitrescu, Enache, Ene, Filip, Florea, Gavrilă, Georgescu,
    Gheorghe, Ghiță, Grecu, Grigore, Grosu, Iacob, Ichim, Ilie, Ioniță, Iordache, Ispas, Lazăr, Luca, Lungu, Lupu, Manea, Manole, Marin, Marinescu,
    Matei, Micu, Mihăilescu, Mitrea, Moldovan, Moraru, Munteanu, Mureșan, Neagu, Necula, Negoiță, Niculescu, Nistor, Nuță, Olaru, Oprea, Păun, Petcu,
    Petrescu, Pop, Popa, Popescu, Popovici, Preda, Rădulescu, Roman, Roșu, Rusu, Sandu, Sava, Sima, Stan, Stoica, Suciu, Șerban, Toma, Tudor, Ungureanu,
    Văduva, Vasile, Vlad, Voicu, Zamfir`,
})
