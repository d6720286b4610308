import { nameLists, type NameLists } from './name-lists.ts'

export const fr: NameLists = nameLists({
  female: `Adèle, Agathe, Agnès, Alice, Amélie, Anaïs, Anne, Ariane, Aurélie, Béatrice, Camille, Cécile, Céline, Chantal, Charlotte, Chloé, Claire,
    Colette, Delphine, Diane, Édith, Élise, Élodie, Émilie, Estelle, Eugénie, Fanny, Florence, Françoise, Gaëlle, Hélène, Inès, Isabelle,
    Jeanne, Joséphine, Juliette, Laure, Léa, Louise, Lucie, Madeleine, Manon, Margaux, Marguerite, Marion, Mathilde, Mélanie, Mireille, Noémie,
    Océane, Pauline, Rose, Sabrina, Salomé, Simone, Solène, Stéphanie, Sylvie, Valérie, Zoé`,
  male: `Adrien, Alain, Antoine, Armand, Arnaud, Aurélien, Baptiste, Bastien, Benoît, Bertrand, Bruno, Cédric, Clément, Corentin, Cyril, Damien,
    Didier, Édouard, Émile, Étienne, Fabien, Félix, Florent, François, Frédéric, Gaspard, Gérard, Gilles, Grégoire, Guillaume, Hugo, Jérôme,
    Joël, Jules, Julien, Laurent, Léo, Loïc, Louis, Lucien, Marcel, Mathieu, Maxime, Nicolas, Olivier, Pascal, Philippe, Pierre, Quentin,
    Raphaël, Régis, Rémi, Romain, Sébastien, Sylvain, Théo, Thierry, Tristan, Victor, Yann`,
  family: `Arnaud, Aubert, Barbier, Baudry, Beaumont, Benoist, Bernard, Berthelot, Besson, Blanchard, Bonnet, Bouchard, Boyer, Brunet, Carpentier,
    Chevalier, Colin, Cordier, Courtois, David, Delacroix, Delaunay, Deschamps, Dubois, Dufour, Dumont, Durand, Fabre, Faure, Ferrand, Fontaine,
    Fournier, Gaillard, Garnier, Gauthier, Girard, Giraud, Guérin, Guillot, Hamel, Henry, Hubert, Jacquet, Joly, Lacombe, Lambert, Laurent,
    Leblanc, Leclerc, Lefèvre, Legrand, Lemaire, Lemoine, Leroy, Lévêque, Maillard, Marchand, Martel, Martin, Masson, Mercier, Meunier, Michel,
    Millet, Moreau, Morin, Noël, Olivier, Pasquier, Perrin, Petit, Picard, Poirier, Prévost, Renard, Renaud, Rey, Richard, Rivière, Roussel,
    Roy, Sauvage, Simon, Tessier, Thibault, Vasseur, Verdier, Vidal, Vincent, Weber`,
})
