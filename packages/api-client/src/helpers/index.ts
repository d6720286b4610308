/** What users of the data otherwise write by hand: small pure functions, which request nothing. */
export { type BestPicture, bestPicture, type PictureWish } from './best-picture.ts'
export { type BestProxy, bestProxy, type ProxyWish } from './best-proxy.ts'
export { downloadUrl } from './download-url.ts'
export { durationSeconds } from './duration.ts'
export { type AttributeLists, createLabels, type Labels } from './labels.ts'
export {
  type PublicLocation,
  type PublicPicture,
  type PublicView,
  publicView,
  type PublicViewOptions,
} from './public-view.ts'
export { type Skill, splitSkill } from './skill.ts'
export { translateProfile } from './translate-profile.ts'
