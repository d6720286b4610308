import { nameLists, type NameLists } from './name-lists.ts'

const text = {
  female: `Agata, Agnieszka, Aleksandra, Alicja, Amelia, Anna, Antonina, Barbara, Beata, Bożena, Celina, Dagmara, Danuta, Dominika, Dorota, Edyta,
    Elżbieta, Emilia, Ewa, Gabriela, Grażyna, Halina, Hanna, Helena, Iga, Irena, Iwona, Izabela, Jadwiga, Joanna, Jolanta, Julia, Justyna,
    Kamila, Karolina, Katarzyna, Kinga, Klara, Krystyna, Lena, Lidia, Magdalena, Maja, Małgorzata, Maria, Marta, Martyna, Michalina, Monika,
    Natalia, Olga, Oliwia, Patrycja, Paulina, Róża, Sylwia, Teresa, Urszula, Weronika, Zuzanna`,
  male: `Adam, Adrian, Aleksander, Andrzej, Antoni, Arkadiusz, Bartosz, Błażej, Bogdan, Cezary, Czesław, Damian, Daniel, Dariusz, Dawid, Dominik,
    Filip, Franciszek, Grzegorz, Henryk, Hubert, Ignacy, Igor, Ireneusz, Jacek, Jakub, Jan, Janusz, Jarosław, Jerzy, Kacper, Kamil, Karol,
    Kazimierz, Konrad, Krzysztof, Łukasz, Maciej, Marcin, Marek, Mariusz, Mateusz, Michał, Mikołaj, Miłosz, Norbert, Oskar, Paweł, Piotr,
    Przemysław, Rafał, Robert, Ryszard, Sebastian, Stanisław, Szymon, Tadeusz, Tomasz, Wojciech, Zbigniew`,
  family: `Adamczyk, Baran, Bąk, Bielecki, Borkowski, Brzeziński, Chmielewski, Cieślak, Czarnecki, Dąbrowski, Domański, Duda, Dziedzic, Gajewski,
    Głowacki, Górski, Grabowski, Jabłoński, Jakubowski, Janik, Jankowski, Jasiński, Jaworski, Kaczmarek, Kaczmarczyk, Kalinowski, Kamiński,
    Kania, Kasprzak, Konieczny, Kołodziej, Kowalczyk, Kowalski, Kozłowski, Krajewski, Krawczyk, Król, Krupa, Kubiak, Kucharski, Kwiatkowski,
    Laskowski, Leśniak, Lewandowski, Lis, Łukasik, Maciejewski, Majewski, Makowski, Malinowski, Marciniak, Markowski, Matuszewski, Mazur,
    Mazurek, Michalak, Michalski, Mikołajczyk, Morawski, Mróz, Nowak, Nowakowski, Nowicki, Olszewski, Orłowski, Ostrowski, Pająk, Pawlak,
    Pawłowski, Pietrzak, Piotrowski, Przybylski, Rogowski, Rutkowski, Sadowski, Sawicki, Sikora, Sikorski, Sobczak, Sokołowski, Stępień,
    Szczepański, Szewczyk, Szulc, Szymański, Tomaszewski, Urbański, Walczak, Wasilewski, Wieczorek, Wilk, Witkowski, Włodarczyk, Wysocki, Zając,
    Zakrzewski, Zalewski, Zawadzki, Zieliński, Ziółkowski`,
}

export const pl: NameLists = nameLists(text, (name) => name.replace(/(?<=[scd]z?k)i$/, 'a'))
