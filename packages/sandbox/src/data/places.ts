import type { Origin } from './names/index.ts'

export interface Place {
  name: string
  country: string
  /** ISO 3166-2. */
  state: string
  latitude: number
  longitude: number
}

function place(name: string, country: string, state: string, latitude: number, longitude: number): Place {
  return { name, country, state, latitude, longitude }
}

/** Where actors live: the casting cities of the German-speaking countries first, then those of their origin. */
export const PLACES: Readonly<Record<Origin, readonly Place[]>> = {
  de: [
    place('Berlin', 'DE', 'DE-BE', 52.5200066, 13.404954),
    place('Hamburg', 'DE', 'DE-HH', 53.5510846, 9.9936818),
    place('München', 'DE', 'DE-BY', 48.1351253, 11.5819806),
    place('Köln', 'DE', 'DE-NW', 50.937531, 6.9602786),
    place('Leipzig', 'DE', 'DE-SN', 51.3396955, 12.3730747),
    place('Wien', 'AT', 'AT-9', 48.2081743, 16.3738189),
    place('Zürich', 'CH', 'CH-ZH', 47.3768866, 8.541694),
  ],
  fr: [
    place('Paris', 'FR', 'FR-IDF', 48.856614, 2.3522219),
    place('Lyon', 'FR', 'FR-ARA', 45.764043, 4.835659),
  ],
  it: [
    place('Roma', 'IT', 'IT-62', 41.9027835, 12.4963655),
    place('Milano', 'IT', 'IT-25', 45.4642035, 9.189982),
  ],
  es: [
    place('Madrid', 'ES', 'ES-MD', 40.4167754, -3.7037902),
    place('Málaga', 'ES', 'ES-AN', 36.721261, -4.4212655),
  ],
  pl: [
    place('Warszawa', 'PL', 'PL-14', 52.2296756, 21.0122287),
    place('Łódź', 'PL', 'PL-10', 51.7592485, 19.4559833),
  ],
  en_GB: [
    place('London', 'GB', 'GB-ENG', 51.5073509, -0.1277583),
    place('Glasgow', 'GB', 'GB-SCT', 55.864237, -4.251806),
  ],
  ro: [
    place('București', 'RO', 'RO-B', 44.4267674, 26.1025384),
    place('Cluj', 'RO', 'RO-CJ', 46.7712101, 23.6236353),
  ],
  tr: [
    place('İstanbul', 'TR', 'TR-34', 41.0082376, 28.9783589),
    place('İzmir', 'TR', 'TR-35', 38.423734, 27.142826),
  ],
  el: [
    place('Αθήνα', 'GR', 'GR-I', 37.9838096, 23.7275388),
    place('Θεσσαλονίκη', 'GR', 'GR-B', 40.6400629, 22.9444191),
  ],
  uk: [place('Київ', 'UA', 'UA-30', 50.4501, 30.5234), place('Львів', 'UA', 'UA-46', 49.839683, 24.029717)],
}

export const NATIONALITY: Readonly<Record<Origin, string>> = {
  de: 'DE',
  fr: 'FR',
  it: 'IT',
  es: 'ES',
  pl: 'PL',
  en_GB: 'GB',
  ro: 'RO',
  tr: 'TR',
  el: 'GR',
  uk: 'UA',
}
