import { nameLists, type NameLists } from './name-lists.ts'

export const es: NameLists = nameLists({
  female: `Adriana, Aina, Ainhoa, Aitana, Alba, Alejandra, Alicia, Almudena, Ana, Andrea, Ángela, Aurora, Beatriz, Belén, Berta, Blanca, Candela,
    Carlota, Carmen, Carolina, Celia, Clara, Claudia, Cristina, Daniela, Elena, Elisa, Elvira, Emma, Esther, Eva, Gloria, Inés, Irene, Isabel,
    Jimena, Julia, Laura, Leire, Lola, Lucía, Macarena, Manuela, María José, Marina, Marta, Mercedes, Miriam, Natalia, Noelia, Nuria, Olivia,
    Paula, Pilar, Raquel, Rocío, Sara, Silvia, Teresa, Verónica`,
  male: `Adrián, Agustín, Alberto, Alejandro, Alfonso, Álvaro, Andrés, Ángel, Antonio, Arturo, Asier, Bruno, Carlos, César, Cristian, Daniel, David,
    Diego, Eduardo, Emilio, Enrique, Esteban, Fernando, Francisco, Gabriel, Gonzalo, Guillermo, Héctor, Hugo, Ignacio, Iker, Iván, Jaime,
    Javier, Jesús, Joaquín, Jordi, Jorge, José Luis, Josep, Juan, Julián, Luis, Manuel, Marcos, Mario, Martín, Mateo, Miguel, Nicolás, Óscar,
    Pablo, Pau, Pedro, Rafael, Raúl, Rubén, Sergio, Tomás, Xavier`,
  family: `Aguilar, Alonso, Álvarez, Arias, Barrios, Benítez, Bermúdez, Blanco, Caballero, Cabrera, Calvo, Campos, Cano, Carmona, Carrasco, Castillo,
    Castro, Cortés, Crespo, Cruz, Delgado, Díaz, Díez, Domínguez, Durán, Fernández, Ferrer, Flores, Fuentes, Gallego, Garrido, Gil, Giménez,
    Gómez, González, Guerrero, Gutiérrez, Hernández, Herrera, Herrero, Hidalgo, Ibáñez, Iglesias, Jiménez, León, Lorenzo, Lozano, Marín,
    Márquez, Medina, Méndez, Molina, Montero, Mora, Morales, Moreno, Moya, Muñoz, Navarro, Nieto, Núñez, Ortega, Ortiz, Pascual, Peña, Pérez,
    Prieto, Ramírez, Ramos, Redondo, Reyes, Rivas, Romero, Rubio, Ruiz, Sáez, Sánchez, Santana, Santiago, Sanz, Serra, Serrano, Soler, Soto,
    Suárez, Torres, Valero, Vázquez, Vega, Vidal`,
})
