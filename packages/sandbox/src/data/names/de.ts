import { nameLists, type NameLists } from './name-lists.ts'

export const de: NameLists = nameLists({
  female: `Alina, Andrea, Angelika, Anja, Anke, Anna, Annegret, Antje, Astrid, Barbara, Beate, Birgit, Brigitte, Carla, Carolin, Charlotte,
    Christa, Clara, Cornelia, Dagmar, Elena, Elisabeth, Ella, Emilia, Emma, Eva, Franziska, Frieda, Friederike, Gabriele, Greta, Gudrun,
    Hanna, Hannelore, Heike, Helene, Ida, Ilse, Ines, Inge, Jana, Johanna, Judith, Julia, Karin, Katharina, Katja, Kerstin, Lara, Laura,
    Lea, Lena, Leonie, Lina, Luise, Magdalena, Maike, Maja, Mareike, Marie, Marlene, Martha, Mathilda, Mia, Nele, Nina, Paula, Petra, Renate,
    Ronja, Rosa, Ruth, Sabine, Silke, Sonja, Sophie, Stefanie, Susanne, Svenja, Sybille, Tanja, Theresa, Ulrike, Ursula, Vanessa, Wiebke`,
  male: `Albrecht, Alexander, Andreas, Anton, Armin, Arne, Benedikt, Benjamin, Bernd, Bruno, Christian, Clemens, Daniel, Detlef, Dieter, Dominik,
    Eckhard, Emil, Erik, Fabian, Felix, Ferdinand, Florian, Frank, Friedrich, Georg, Gerhard, Gregor, Günther, Hannes, Hans, Harald, Hartmut,
    Heiko, Heinrich, Helmut, Henrik, Holger, Ingo, Jakob, Jan, Jannik, Jens, Joachim, Johannes, Jonas, Jörg, Julian, Jürgen, Karl, Kaspar,
    Klaus, Konrad, Lars, Leonard, Leopold, Linus, Ludwig, Lukas, Malte, Manfred, Marius, Markus, Martin, Matthias, Max, Moritz, Nils, Noah,
    Oskar, Paul, Peter, Philipp, Rainer, Ralf, Robert, Sebastian, Simon, Stefan, Theo, Thomas, Tobias, Uwe, Valentin, Volker, Wolfgang`,
  family: `Achterberg, Albrecht, Arnold, Bachmann, Barth, Bauer, Baumann, Becker, Behrens, Berger, Bergmann, Binder, Böhm, Brandt, Braun, Brinkmann,
    Buchholz, Busch, Claußen, Dietrich, Dreyer, Ebert, Eckert, Eichhorn, Engel, Ernst, Falk, Feldmann, Fenner, Fiedler, Fink, Fischer, Franke,
    Freitag, Frey, Fuchs, Geiger, Gerlach, Graf, Groß, Günther, Haas, Hahn, Hartmann, Heinemann, Heller, Herrmann, Herzog, Hofer, Hoffmann,
    Horn, Huber, Jacobs, Jansen, Kaiser, Kaufmann, Keller, Kern, Kessler, Klein, Kluge, Köhler, König, Krämer, Krause, Kröger, Kühn, Lang,
    Lehmann, Lindner, Lorenz, Ludwig, Maier, Marquardt, Martens, Meißner, Menzel, Metzger, Mohr, Moser, Müller, Neumann, Nowak, Ostermann,
    Otto, Paulsen, Pfeiffer, Pohl, Reichelt, Reinhardt, Richter, Riedel, Roth, Sander, Sauer, Schäfer, Schilling, Schneider, Scholz, Schreiber,
    Schröder, Schuster, Seidel, Sommer, Stahl, Steiner, Straub, Thiele, Ullrich, Vogel, Voß, Wagner, Walter, Weber, Wegner, Weiß, Wendt, Werner,
    Winkler, Winter, Wolf, Ziegler, Zimmermann`,
})
