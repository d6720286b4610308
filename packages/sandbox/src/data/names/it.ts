import { nameLists, type NameLists } from './name-lists.ts'

export const it: NameLists = nameLists({
  female: `Agnese, Alba, Alessandra, Alessia, Alice, Ambra, Angela, Anna, Antonella, Arianna, Aurora, Beatrice, Benedetta, Bianca, Camilla, Carla,
    Caterina, Cecilia, Chiara, Claudia, Cristina, Daniela, Debora, Diletta, Elena, Eleonora, Elisa, Emanuela, Emma, Federica, Flavia, Francesca,
    Gaia, Ginevra, Giorgia, Giulia, Greta, Ilaria, Irene, Laura, Letizia, Lucia, Ludovica, Maddalena, Margherita, Marta, Martina, Matilde,
    Michela, Monica, Nadia, Noemi, Paola, Rosa, Sara, Serena, Silvia, Sofia, Valentina, Viola`,
  male: `Alberto, Aldo, Alessandro, Alessio, Andrea, Angelo, Antonio, Bruno, Carlo, Claudio, Corrado, Cristiano, Damiano, Daniele, Dario, Davide,
    Diego, Domenico, Edoardo, Elio, Emanuele, Enrico, Fabio, Fabrizio, Federico, Filippo, Francesco, Gabriele, Giacomo, Gianluca, Giorgio,
    Giovanni, Giuseppe, Guido, Ivan, Jacopo, Leonardo, Lorenzo, Luca, Luigi, Marco, Massimo, Matteo, Mattia, Michele, Nicola, Niccolò, Paolo,
    Pietro, Raffaele, Renato, Riccardo, Roberto, Ruggero, Salvatore, Samuele, Simone, Stefano, Tommaso, Vincenzo`,
  family: `Amato, Angelini, Barbieri, Barone, Basile, Battaglia, Bellini, Benedetti, Bernardi, Bertolini, Bianchi, Bianco, Bruni, Caputo, Carbone,
    Caruso, Castelli, Cattaneo, Cavalli, Cirillo, Colombo, Conte, Conti, Coppola, Costa, Costantini, D’Agostino, D’Amico, D’Angelo, De Angelis,
    De Luca, De Santis, Donati, Esposito, Fabbri, Farina, Ferrara, Ferrari, Ferretti, Ferri, Fiore, Fontana, Franco, Galli, Gallo, Gatti,
    Gentile, Giordano, Giuliani, Grassi, Grasso, Greco, Guerra, Guidi, Leone, Lombardi, Lombardo, Longo, Mancini, Marchetti, Mariani, Marini,
    Marino, Martinelli, Martini, Martino, Mazza, Messina, Monti, Morelli, Moretti, Negri, Neri, Orlando, Pagano, Palmieri, Parisi, Pellegrini,
    Piras, Ricci, Rinaldi, Riva, Rizzi, Rizzo, Romano, Rossetti, Ruggiero, Russo, Sala, Santoro`,
})
