import type {
  ActorProfile,
  CrewProfile,
  Showreel,
  ShowreelMedium,
  TranslatedActorProfile,
} from '@filmmakers-sdk/api-contract'
import { expectTypeOf, test } from 'vitest'
import {
  type AttributeLists,
  type BestPicture,
  type BestProxy,
  bestPicture,
  bestProxy,
  downloadUrl,
  durationSeconds,
  type PublicView,
  publicView,
  splitSkill,
  translateProfile,
} from './index.ts'
import type { publicFields } from './public-fields.ts'

declare const profile: ActorProfile
declare const translated: TranslatedActorProfile
declare const medium: ShowreelMedium
declare const showreel: Showreel
declare const lists: Record<string, Record<string, string>>

test('a public view may be nothing, and what can be hidden may be missing', () => {
  const view = publicView(profile)
  expectTypeOf(view).toEqualTypeOf<PublicView | null>()
  // @ts-expect-error: the profile may be private
  expectTypeOf(view.first_name)
  if (view === null) return
  expectTypeOf(view.first_name).toBeString()
  expectTypeOf(view.gender).toEqualTypeOf<ActorProfile['gender'] | undefined>()
  expectTypeOf(view.working_permits).toEqualTypeOf<string[] | undefined>()
  expectTypeOf(view.pictures[0]?.copyright).toEqualTypeOf<string | null | undefined>()
})

test('what is withheld is not even in the type', () => {
  expectTypeOf<PublicView>().not.toHaveProperty('filmmakers_cd_url')
  expectTypeOf<PublicView>().not.toHaveProperty('attribute_visibility')
  expectTypeOf<PublicView['locations'][number]>().not.toHaveProperty('latitude')
  expectTypeOf<'a field of next year'>().not.toExtend<keyof PublicView>()
})

test('each documented field, and no other, has been decided on', () => {
  type Documented<P> = keyof {
    [K in keyof P as string extends K ? never : number extends K ? never : K]: unknown
  }
  expectTypeOf<keyof typeof publicFields>().toEqualTypeOf<Documented<ActorProfile>>()
  expectTypeOf<keyof typeof publicFields>().toEqualTypeOf<Documented<TranslatedActorProfile>>()
  expectTypeOf<
    Exclude<(typeof publicFields)[keyof typeof publicFields], 'public' | 'withheld'>
  >().toEqualTypeOf<Documented<ActorProfile['attribute_visibility']>>()
})

test('a translated profile has a view of its own', () => {
  const view = publicView(translated)
  if (view !== null) {
    expectTypeOf(view.gender).toEqualTypeOf<string | undefined>()
    expectTypeOf(view.languages).toBeString()
  }
})

test('who has no settings has no view', () => {
  // @ts-expect-error: crew profiles do not say who may see what
  publicView({} as CrewProfile)
})

test('helpers take what the API gives', () => {
  expectTypeOf(durationSeconds(medium.duration)).toEqualTypeOf<number | undefined>()
  expectTypeOf(bestProxy(medium, { maxHeight: 720 })).toEqualTypeOf<BestProxy | undefined>()
  expectTypeOf(downloadUrl(medium, showreel)).toEqualTypeOf<string | undefined>()
  expectTypeOf(medium.skills.map(splitSkill)).toExtend<({ list: string; value: string } | undefined)[]>()
  for (const picture of profile.pictures) {
    expectTypeOf(bestPicture(picture, { minWidth: 100 })).toEqualTypeOf<BestPicture | undefined>()
  }
  expectTypeOf(lists).toExtend<AttributeLists>()
  expectTypeOf(translateProfile(profile, lists)).toEqualTypeOf<TranslatedActorProfile>()
})
