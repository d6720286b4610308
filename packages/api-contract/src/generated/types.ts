// Generated from openapi.yaml by `pnpm generate`; do not edit.

import type { Id } from '../id.ts'
import type { Query } from '../query.ts'

/**
 * Id of an actor profile. Source: Actor Profiles.
 */
export type ActorProfileId = Id<'actor_profile'>;

/**
 * Id of a talent agency. Source: Talent Agencies.
 */
export type TalentAgencyId = Id<'talent_agency'>;

/**
 * Id of a picture. Source: Actor Profiles.
 */
export type PictureId = Id<'picture'>;

/**
 * Id of a showreel. Source: Showreels.
 */
export type ShowreelId = Id<'showreel'>;

/**
 * Id of a single video or audio of a showreel, a credit or a skill. Source: Showreel Media.
 */
export type ShowreelMediumId = Id<'showreel_medium'>;

/**
 * Id of a blog post. Source: Blog Posts.
 */
export type BlogPostId = Id<'blog_post'>;

/**
 * Id of a crew profile. Source: Crew Profiles.
 */
export type CrewProfileId = Id<'crew_profile'>;

/**
 * Id of somebody who works for a talent agency. Source: Talent Agencies.
 */
export type TalentAgencyEmployeeId = Id<'talent_agency_employee'>;

/**
 * Id of a credit. Source: Showreel Media.
 */
export type VitaEntryId = Id<'vita_entry'>;

/**
 * Id of a blog. Source: Blog Posts.
 */
export type BlogId = Id<'blog'>;

/**
 * Id of a tag of blog posts. Source: Blog Posts.
 */
export type BlogTagId = Id<'blog_tag'>;

/**
 * Id of a message. The text `message_id` of a message is something else. Source: Messages.
 */
export type MessageId = Id<'message'>;

/**
 * Id of a casting call. Source: Casting Calls.
 */
export type CastingCallId = Id<'casting_call'>;

/**
 * Id of a role of a casting call. Source: Casting Calls.
 */
export type CastingRoleId = Id<'casting_role'>;

/**
 * Id of a production. There is no endpoint for productions. Source: Casting Calls.
 */
export type ProductionId = Id<'production'>;

/**
 * Gender in the short form: `f` female, `m` male, `i` diverse. Source: Actor Profiles.
 */
export type Gender = 'f' | 'm' | 'i' | (string & {});

/**
 * Gender; `custom` means a free text in `gender_description`. Source: Actor Profiles.
 */
export type GenderNew = 'female' | 'male' | 'transgender_female' | 'transgender_male' | 'non_binary' | 'custom' | (string & {});

/**
 * Main profession of an actor profile. Source: Actor Profiles.
 */
export type MainProfession = 'actor' | 'young_actor' | 'performer' | (string & {});

/**
 * Profession, as a German slug in every locale. Source: Actor Profiles.
 */
export type ActorProfession = 'schauspieler' | 'nachwuchsdarsteller' | 'synchronsprecher' | (string & {});

/**
 * `public` for everybody, `private` for verified casting professionals only. Source: Actor Profiles.
 */
export type ProfileVisibility = 'public' | 'private' | (string & {});

/**
 * Kind of a credit, the key of `vita`. Source: Actor Profiles.
 */
export type CreditType = 'primary_education' | 'education' | 'award' | 'film' | 'television' | 'theatre' | 'audio' | 'other' | 'internet' | 'commercial' | (string & {});

/**
 * Size of a role. The documentation shows only some of the values. Source: Actor Profiles.
 */
export type RoleType = 'leading' | 'supporting' | 'episode_featured_part' | (string & {});

/**
 * Area in which an agency represents somebody. Source: Actor Profiles.
 */
export type AgencyCategory = 'acting_agency' | 'advertising' | 'artist_management' | 'model_agency' | 'people_agency' | 'pr' | 'voice_agency' | 'young_talent_agency' | (string & {});

/**
 * Whether an agency is the main one. There can be several secondary ones. Source: Actor Profiles.
 */
export type ConnectionType = 'primary_agency' | 'secondary_agency' | (string & {});

/**
 * `place` is a place of residence, `accommodation` one where the person can stay. Source: Actor Profiles.
 */
export type LocationType = 'place' | 'accommodation' | (string & {});

/**
 * Orientation of a picture. Source: Actor Profiles.
 */
export type PictureOrientation = 'square' | 'landscape' | 'portrait' | (string & {});

/**
 * Rendition of a picture. Source: Actor Profiles.
 */
export type PictureVersion = 'original' | 'large' | 'thumb' | 'thumb_large' | (string & {});

/**
 * Whether a showreel is seen or heard. Source: Actor Profiles.
 */
export type ShowreelKind = 'video' | 'audio' | (string & {});

/**
 * Field that can be asked for in a list of actor profiles. Source: Actor Profiles.
 */
export type ActorField = 'age' | 'gender' | 'gender_new' | 'first_name' | 'last_name' | 'name' | 'main_profession' | 'professions' | 'languages' | 'representative' | 'updated_at' | (string & {});

/**
 * Field a list of actor profiles can be sorted by. Source: Actor Profiles.
 */
export type ActorOrder = 'id' | 'name' | 'last_name' | (string & {});

/**
 * Profession of a member of the crew, as a German slug in every locale. Source: Crew Profiles.
 */
export type CrewProfession = 'regie' | 'autor' | 'kamera' | 'komponist' | 'dramaturg' | 'schnitt' | (string & {});

/**
 * Field that can be asked for in a list of crew profiles. Source: Crew Profiles.
 */
export type CrewField = 'name' | 'first_name' | 'last_name' | 'gender' | 'professions' | 'languages' | 'representative' | 'updated_at' | (string & {});

/**
 * Field a list of crew profiles can be sorted by. Source: Crew Profiles.
 */
export type CrewOrder = 'id' | 'name' | 'last_name' | (string & {});

/**
 * Association an agency is a member of. Source: Talent Agencies.
 */
export type AgencyAssociation = 'pma' | 'sfaal' | 'vda' | (string & {});

/**
 * Name of a tag of blog posts. Source: Blog Posts.
 */
export type BlogTagName = 'News' | 'Premiere' | 'Awards' | 'Press' | (string & {});

/**
 * Kind of what a blog post mentions. Source: Blog Posts.
 */
export type MentionableType = 'ActorProfile' | (string & {});

/**
 * Whether a medium is a video or an audio. Source: Showreel Media.
 */
export type ShowreelMediumType = 'ShowreelVideo' | 'ShowreelAudio' | (string & {});

/**
 * Rendition of a video. `web_quality` and `portrait` are found on older media only. Source: Showreel Media.
 */
export type VideoProxy = 'sd' | 'hd' | 'full_hd' | 'web_quality' | 'portrait' | (string & {});

/**
 * Field that can be asked for in a list of messages. Source: Messages.
 */
export type MessageField = 'subject' | 'message_type' | 'body' | 'sender_name' | (string & {});

/**
 * Kind of a message. The documentation shows only some of the values. Source: Messages.
 */
export type MessageType = 'casting_invitation' | 'project_notification' | (string & {});

/**
 * Kind of a sender or recipient. The documentation shows only some of the values. Source: Messages.
 */
export type MessageableType = 'TalentAgency' | 'CastingSystem::Entity' | (string & {});

/**
 * Field that can be asked for in a list of casting calls. Source: Casting Calls.
 */
export type CastingCallField = 'name' | 'casting_type' | 'description' | 'production_format' | 'deadline' | 'deadline_visible' | (string & {});

/**
 * How a casting is held: `breakdown` asks agencies for suggestions, `ecasting` for videos made at home,
 * `studio_casting` is an appointment on site. Source: Casting Calls.
 */
export type CastingType = 'breakdown' | 'ecasting' | 'studio_casting' | (string & {});

/**
 * Whether a casting call is open to everybody. Source: Casting Calls.
 */
export type CastingCallVisibility = 'public' | 'private' | (string & {});

/**
 * Sort direction. Source: Actor Profiles.
 */
export type Direction = 'asc' | 'desc' | (string & {});

/**
 * What to do with the values of closed lists. Source: Actor Profiles.
 */
export type EnumMode = 'translate' | (string & {});

/**
 * Language of translated texts. Source: Actor Profiles.
 */
export type Locale = 'en' | 'de' | 'fr' | 'it' | 'es' | 'pl' | 'ro' | 'ru' | 'tr' | (string & {});

/**
 * Name of a closed list. `GET /attributes` gives all of them, the documentation shows only some. Source:
 * Attributes.
 */
export type AttributeKey = 'accent_skill' | 'accents' | 'dances' | 'dialect_skill' | 'dialects' | 'drivers_licenses' | 'nationalities' | (string & {});

/**
 * One closed list, value → label in the language asked for. Source: Attributes.
 */
export type AttributeList = {
    [key: string]: string;
};

/**
 * Skills with their level, skill → level. Source: Actor Profiles.
 */
export type SkillLevels = {
    [key: string]: string;
};

/**
 * An actor in a list: `id`, and what `fields` and `include_picture` asked for. Source: Actor Profiles.
 */
export type ActorProfileListItem = {
    /**
     * Id of the profile.
     */
    id: ActorProfileId;
    /**
     * Age in years.
     */
    age?: number | null;
    /**
     * Gender in the short form: `f`, `m` or `i`.
     */
    gender?: Gender | null;
    /**
     * Gender in words, such as `female` or `non_binary`.
     */
    gender_new?: GenderNew | null;
    /**
     * What the person says about their gender identity, at most 75 characters.
     */
    gender_description?: string | null;
    /**
     * Genders the profile is found under.
     */
    gender_searchability?: Array<GenderNew>;
    /**
     * First and last name.
     */
    name?: string;
    /**
     * First name.
     */
    first_name?: string;
    /**
     * Last name.
     */
    last_name?: string;
    /**
     * Main profession.
     */
    main_profession?: MainProfession | null;
    /**
     * All professions, as German slugs.
     */
    professions?: Array<ActorProfession>;
    /**
     * Languages with their level, language → level.
     */
    languages?: SkillLevels;
    /**
     * The agency's employee who represents the actor.
     */
    representative?: Representative | null;
    /**
     * When the profile last changed (ISO 8601).
     */
    updated_at?: string;
    /**
     * URL of the main picture as a thumbnail. With `include_picture`.
     */
    main_picture_url_tile?: string | null;
    /**
     * URL of the main picture in the version asked for. With `include_picture` and `picture_version`.
     */
    picture_url?: string | null;
    /**
     * Copyright notice of the main picture. With `include_picture`.
     */
    picture_copyright?: string | null;
    [key: string]: unknown;
};

/**
 * An actor with everything the credentials may see. The documentation does not call its list of fields complete.
 * Source: Actor Profiles.
 */
export type ActorProfile = Profile & ActorProfileCommon & ActorProfileAttributes;

/**
 * An actor as `enum=translate` gives it: values of closed lists are labels in the language of `locale`, and
 * attributes that were arrays or objects are ONE comma separated string. Source: Actor Profiles.
 */
export type TranslatedActorProfile = Profile & ActorProfileCommon & TranslatedActorProfileAttributes;

/**
 * What actor and crew profiles have in common. Source: Actor Profiles, Crew Profiles.
 */
export type Profile = {
    /**
     * First name.
     */
    first_name: string;
    /**
     * Last name.
     */
    last_name: string;
    /**
     * When the profile last changed (ISO 8601).
     */
    updated_at: string;
    /**
     * Year of birth.
     */
    year_of_birth?: number | null;
    /**
     * Place of birth.
     */
    place_of_birth?: string | null;
    /**
     * Country of residence (ISO 3166-1 alpha-2). On crew profiles `enum=translate` gives its name.
     */
    country?: string | null;
    /**
     * Federal state of residence (ISO 3166-2, `DE-RP`). On crew profiles `enum=translate` gives its name.
     */
    state?: string | null;
    /**
     * Where the person lives or can stay, places of residence first.
     */
    locations: Array<Location>;
    /**
     * The person's website as they typed it, perhaps without a scheme.
     */
    homepage_url?: string | null;
    /**
     * URL of the IMDb page.
     */
    imdb_link?: string | null;
    /**
     * IMDb id, such as `nm0000000`.
     */
    imdb_id?: string | null;
    /**
     * Name of the Facebook page.
     */
    facebook_page?: string | null;
    /**
     * User name on Instagram.
     */
    instagram_username?: string | null;
    /**
     * URL of the Wikipedia article.
     */
    wikipedia_url?: string | null;
    /**
     * About the person, as plain text in the language of `locale`; null without that translation.
     */
    about_me?: string | null;
    /**
     * About the person, as sanitised HTML in the language of `locale`.
     */
    about_me_html?: string | null;
    /**
     * Pictures; one of them is the main picture. Those that are invisible or still processed are left out.
     */
    pictures: Array<Picture>;
    /**
     * URLs of showreels elsewhere.
     */
    external_showreels: Array<string>;
    /**
     * Showreels on Filmmakers.
     */
    showreels: Array<ShowreelLink>;
    /**
     * Showreels, for `GET /showreels/{id}`.
     */
    showreel_ids: Array<ShowreelId>;
    /**
     * Media of showreels, credits and skills, for `GET /showreel_media/{id}`.
     */
    showreel_medium_ids: Array<ShowreelMediumId>;
    /**
     * Credits by type, visible ones only.
     */
    vita: Vita;
    [key: string]: unknown;
};

/**
 * What has the same shape with and without `enum=translate`. Source: Actor Profiles.
 */
export type ActorProfileCommon = {
    /**
     * Id of the profile.
     */
    id: ActorProfileId;
    /**
     * The public profile page.
     */
    filmmakers_url: string;
    /**
     * The profile page for casting professionals.
     */
    filmmakers_cd_url: string;
    /**
     * Name of an earlier version. Use `filmmakers_url`.
     *
     * @deprecated
     */
    castupload_url?: string | null;
    /**
     * Name of an earlier version. Use `filmmakers_cd_url`.
     *
     * @deprecated
     */
    castupload_professional_url?: string | null;
    /**
     * Lower end of the acting age, in years.
     */
    acting_age_from?: number | null;
    /**
     * Upper end of the acting age, in years.
     */
    acting_age_to?: number | null;
    /**
     * Age in years.
     */
    age?: number | null;
    /**
     * Height in centimetres.
     */
    height?: number | null;
    /**
     * Weight in kilograms.
     */
    weight?: number | null;
    /**
     * Colour of the eyes.
     */
    eye_color?: string | null;
    /**
     * Colour of the hair.
     */
    hair_color?: string | null;
    /**
     * Length of the hair.
     */
    hair_length?: string | null;
    /**
     * Build. Use `figures`.
     *
     * @deprecated
     */
    figure?: string | null;
    /**
     * Vocal range. Use `pitches`.
     *
     * @deprecated
     */
    pitch?: string | null;
    /**
     * What the person says about their gender identity, at most 75 characters.
     */
    gender_description?: string | null;
    /**
     * What the person says about their heritage.
     */
    ethnic_background_description?: string | null;
    /**
     * Dialect spoken from childhood. Use `native_dialects`.
     *
     * @deprecated
     */
    native_dialect?: string | null;
    /**
     * City of residence.
     */
    city?: string | null;
    /**
     * Code of the federal state of residence (ISO 3166-2, `DE-RP`).
     */
    state_code?: string | null;
    /**
     * The main agency. Use `talent_agency_connections[].talent_agency_id`.
     *
     * @deprecated
     */
    talent_agency_id?: TalentAgencyId | null;
    /**
     * The profile on the agency's website. Use `talent_agency_connections[].agency_profile_url`.
     *
     * @deprecated
     */
    agency_profile_url?: string | null;
    /**
     * The agency's employee who represents the actor. Use `talent_agency_connections[].talent_agency_employee_id`.
     *
     * @deprecated
     */
    representative?: Representative | null;
    /**
     * The agencies that represent the actor.
     */
    talent_agency_connections: Array<TalentAgencyConnection>;
    /**
     * URL of the profile at Schauspielervideos.
     */
    sv_url?: string | null;
    /**
     * Name on Twitter. There is no successor.
     *
     * @deprecated
     */
    twitter_handle?: string | null;
    /**
     * Who sees the profile on Filmmakers.
     */
    profile_visibility: ProfileVisibility;
    /**
     * Who sees single attributes on Filmmakers.
     */
    attribute_visibility: AttributeVisibility;
    /**
     * A showreel elsewhere. Use `external_showreels`.
     *
     * @deprecated
     */
    external_showreel?: string | null;
    /**
     * Blog posts that mention the person.
     */
    mentioned_in_blog_post_ids: Array<BlogPostId>;
    [key: string]: unknown;
};

/**
 * Attributes as stored; `enum=translate` turns them into TranslatedActorProfileAttributes. Source: Actor
 * Profiles.
 */
export type ActorProfileAttributes = {
    /**
     * Gender in the short form: `f`, `m` or `i`.
     */
    gender: Gender;
    /**
     * Gender in words, such as `female` or `non_binary`.
     */
    gender_new: GenderNew;
    /**
     * Genders the profile is found under.
     */
    gender_searchability: Array<GenderNew>;
    /**
     * Build.
     */
    figures?: Array<string> | null;
    /**
     * Vocal ranges.
     */
    pitches?: Array<string> | null;
    /**
     * Nationalities (ISO 3166-1 alpha-2).
     */
    nationalities: Array<string>;
    /**
     * Ethnic appearances. Use `ethnic_background`, `ethnic_background_details` and `ethnic_background_description`.
     *
     * @deprecated
     */
    ethnic_appearances: Array<string>;
    /**
     * General heritage, as ids of a closed list: texts here, numbers on roles of casting calls. Compare them as texts.
     */
    ethnic_background: Array<string>;
    /**
     * Heritage in detail, such as single countries, as ids of a closed list: texts here, numbers on roles of casting
     * calls. Compare them as texts.
     */
    ethnic_background_details: Array<string>;
    /**
     * Dialects spoken from childhood.
     */
    native_dialects?: Array<string> | null;
    /**
     * Places where the person can stay.
     */
    accommodation_options: Array<string>;
    /**
     * Languages with their level, language → level.
     */
    languages: SkillLevels;
    /**
     * Dialects with their level, dialect → level.
     */
    dialects: SkillLevels;
    /**
     * Accents with their level, accent → level.
     */
    accents: SkillLevels;
    /**
     * Instruments with their level, instrument → level.
     */
    instruments: SkillLevels;
    /**
     * Dances with their level, dance → level.
     */
    dances: SkillLevels;
    /**
     * Styles of singing with their level, style → level.
     */
    singing: SkillLevels;
    /**
     * Special skills with their level, id of the skill → level.
     */
    special_skills: SkillLevels;
    /**
     * Sports with their level, sport → level.
     */
    sport_skills?: SkillLevels | null;
    /**
     * Sports, without a level.
     */
    sports: Array<string>;
    /**
     * Driving licences.
     */
    drivers_licenses: Array<string>;
    /**
     * Other licences.
     */
    licenses: Array<string>;
    /**
     * Main profession.
     */
    main_profession: MainProfession;
    /**
     * Specialisations beside the main profession.
     */
    specializations: Array<string>;
    /**
     * All professions, as German slugs. Use `main_profession` and `specializations`.
     *
     * @deprecated
     */
    professions: Array<ActorProfession>;
    /**
     * Unions and associations the person is a member of.
     */
    unions: Array<string>;
    /**
     * Where the person may work.
     */
    working_permits: Array<string>;
    [key: string]: unknown;
};

/**
 * Attributes as `enum=translate` gives them. All fields are labels; several of them are joined with a comma.
 * Source: Actor Profiles.
 */
export type TranslatedActorProfileAttributes = {
    /**
     * Gender.
     */
    gender: string;
    /**
     * Gender.
     */
    gender_new: string;
    /**
     * Genders the profile is found under, comma separated.
     */
    gender_searchability: string;
    /**
     * Build, comma separated.
     */
    figures?: string | null;
    /**
     * Vocal ranges, comma separated.
     */
    pitches?: string | null;
    /**
     * Nationalities, comma separated.
     */
    nationalities: string;
    /**
     * Ethnic appearances, comma separated. Use `ethnic_background`, `ethnic_background_details` and
     * `ethnic_background_description`.
     *
     * @deprecated
     */
    ethnic_appearances: string;
    /**
     * General heritage, comma separated.
     */
    ethnic_background: string;
    /**
     * Heritage in detail, comma separated.
     */
    ethnic_background_details: string;
    /**
     * Dialects spoken from childhood, comma separated.
     */
    native_dialects?: string | null;
    /**
     * Places where the person can stay. Not a closed list, so it may stay an array.
     */
    accommodation_options: string | Array<string>;
    /**
     * Languages, comma separated.
     */
    languages: string;
    /**
     * Dialects, comma separated.
     */
    dialects: string;
    /**
     * Accents, comma separated.
     */
    accents: string;
    /**
     * Instruments, comma separated.
     */
    instruments: string;
    /**
     * Dances, comma separated.
     */
    dances: string;
    /**
     * Styles of singing, comma separated.
     */
    singing: string;
    /**
     * Special skills, comma separated.
     */
    special_skills: string;
    /**
     * Sports, comma separated.
     */
    sport_skills?: string | null;
    /**
     * Sports, comma separated.
     */
    sports: string;
    /**
     * Driving licences, comma separated.
     */
    drivers_licenses: string;
    /**
     * Other licences, comma separated.
     */
    licenses: string;
    /**
     * Main profession.
     */
    main_profession: string;
    /**
     * Specialisations beside the main profession, comma separated.
     */
    specializations: string;
    /**
     * All professions, comma separated. Use `main_profession` and `specializations`.
     *
     * @deprecated
     */
    professions: string;
    /**
     * Unions and associations, comma separated.
     */
    unions: string;
    /**
     * Where the person may work, comma separated.
     */
    working_permits: string;
    [key: string]: unknown;
};

/**
 * Attribute → who sees it on Filmmakers. Source: Actor Profiles.
 */
export type AttributeVisibility = {
    /**
     * The age.
     */
    age?: ProfileVisibility;
    /**
     * The acting age.
     */
    acting_age?: ProfileVisibility;
    /**
     * The gender.
     */
    gender?: ProfileVisibility;
    /**
     * The heritage: `ethnic_appearances` and `ethnic_background`.
     */
    ethnic_appearances?: ProfileVisibility;
    /**
     * The build.
     */
    figures?: ProfileVisibility;
    /**
     * The working permits.
     */
    working_permits?: ProfileVisibility;
    [key: string]: unknown;
};

/**
 * Employee of a talent agency who represents somebody. Source: Actor Profiles.
 */
export type Representative = {
    /**
     * Id of the employee within the talent agency.
     */
    id: TalentAgencyEmployeeId;
    /**
     * Name of the employee.
     */
    name: string;
    [key: string]: unknown;
};

/**
 * An agency that represents an actor, and in which way. Source: Actor Profiles.
 */
export type TalentAgencyConnection = {
    /**
     * Id of the agency.
     */
    talent_agency_id: TalentAgencyId;
    /**
     * Id of the employee who represents the actor.
     */
    talent_agency_employee_id: TalentAgencyEmployeeId;
    /**
     * The actor's profile on the agency's website.
     */
    agency_profile_url?: string | null;
    /**
     * Name of the agency.
     */
    talent_agency_name: string;
    /**
     * Areas of the connection; if it has none, those of the agency.
     */
    categories: Array<AgencyCategory>;
    /**
     * Regions of the connection; if it has none, those of the agency. The values are a closed list of the API.
     */
    regions: Array<string>;
    /**
     * Main or secondary agency.
     */
    connection_type: ConnectionType;
    [key: string]: unknown;
};

/**
 * A place where somebody lives or can stay. Source: Actor Profiles.
 */
export type Location = {
    /**
     * Name of the place.
     */
    name: string;
    /**
     * Latitude in degrees.
     */
    latitude: number;
    /**
     * Longitude in degrees.
     */
    longitude: number;
    /**
     * Id of the place in the map service Filmmakers uses.
     */
    place_id: string;
    /**
     * Residence or accommodation.
     */
    type: LocationType;
    /**
     * Country of the place. The documentation's example leaves it out.
     */
    country?: string | null;
    [key: string]: unknown;
};

/**
 * A picture of a profile. Source: Actor Profiles.
 */
export type Picture = {
    /**
     * Id of the picture.
     */
    id: PictureId;
    /**
     * Copyright notice, perhaps empty.
     */
    copyright?: string | null;
    /**
     * When the picture was uploaded (ISO 8601).
     */
    created_at: string;
    /**
     * URL of the picture.
     */
    url: string;
    /**
     * URLs of the picture by version.
     */
    versions: PictureVersions;
    /**
     * Square, landscape or portrait.
     */
    orientation: PictureOrientation;
    /**
     * Width and height in pixels.
     */
    dimensions: [
        number,
        number
    ];
    /**
     * The part of the picture that square versions show.
     */
    crop_coordinates?: CropCoordinates | null;
    /**
     * Whether this is the profile's main picture.
     */
    main_picture: boolean;
    /**
     * Year in which the picture was taken.
     */
    year?: number | null;
    /**
     * When the picture was taken (ISO 8601).
     */
    recorded_at?: string | null;
    [key: string]: unknown;
};

/**
 * URLs of a picture, version → URL. Source: Actor Profiles.
 */
export type PictureVersions = {
    /**
     * The picture at full size.
     */
    original: string;
    /**
     * The picture at a size that fills a screen.
     */
    large: string;
    /**
     * A small square.
     */
    thumb: string;
    /**
     * A larger square.
     */
    thumb_large: string;
    [key: string]: unknown;
};

/**
 * A rectangle within a picture, in pixels. Source: Actor Profiles.
 */
export type CropCoordinates = {
    /**
     * Left edge.
     */
    x: number;
    /**
     * Upper edge.
     */
    y: number;
    /**
     * Width.
     */
    w: number;
    /**
     * Height.
     */
    h: number;
    [key: string]: unknown;
};

/**
 * A showreel as a profile names it. Source: Actor Profiles.
 */
export type ShowreelLink = {
    /**
     * Title of the showreel.
     */
    name: string;
    /**
     * The showreel's page on Filmmakers.
     */
    url: string;
    /**
     * Video or audio.
     */
    type: ShowreelKind;
    [key: string]: unknown;
};

/**
 * Credits, credit type → credits. Those in development come first, then the latest, then the person's own order.
 * Source: Actor Profiles.
 */
export type Vita = {
    /**
     * The main education.
     */
    primary_education?: Array<Credit>;
    /**
     * Education and training.
     */
    education?: Array<Credit>;
    /**
     * Awards and nominations.
     */
    award?: Array<Credit>;
    /**
     * Films for the cinema.
     */
    film?: Array<Credit>;
    /**
     * Films and series for television.
     */
    television?: Array<Credit>;
    /**
     * Work on stage.
     */
    theatre?: Array<Credit>;
    /**
     * Work for the ear, such as radio plays and dubbing.
     */
    audio?: Array<Credit>;
    /**
     * What fits nowhere else.
     */
    other?: Array<Credit>;
    /**
     * Productions for the web.
     */
    internet?: Array<Credit>;
    /**
     * Commercials.
     */
    commercial?: Array<Credit>;
    [key: string]: Array<Credit> | undefined;
};

/**
 * An entry of a vita. Which fields it has depends on the type of the credit. Source: Actor Profiles.
 */
export type Credit = {
    /**
     * Title of the production, name of the award or of the school.
     */
    name: string;
    /**
     * Remark.
     */
    info?: string | null;
    /**
     * First year.
     */
    year_from?: number | null;
    /**
     * Last year.
     */
    year_to?: number | null;
    /**
     * Whether the production is not finished or released yet.
     */
    in_development?: boolean | null;
    /**
     * Name of the role.
     */
    role?: string | null;
    /**
     * Size of the role.
     */
    role_type?: RoleType | null;
    /**
     * Kind of production, such as `series`.
     */
    type_genre?: string | null;
    /**
     * Title of the episode.
     */
    episode_name?: string | null;
    /**
     * Director.
     */
    director?: string | null;
    /**
     * Producer.
     */
    producer?: string | null;
    /**
     * Casting director.
     */
    caster?: string | null;
    /**
     * Writer.
     */
    writer?: string | null;
    /**
     * Broadcaster.
     */
    station?: string | null;
    /**
     * Distributor.
     */
    distributor?: string | null;
    /**
     * Name of the theatre.
     */
    theater_name?: string | null;
    /**
     * Kind of engagement at the theatre.
     */
    theater_engagement_type?: string | null;
    /**
     * Whether the person marked the credit as a favourite.
     */
    favorite?: boolean | null;
    /**
     * Whether the award was a nomination.
     */
    award_nominated?: boolean | null;
    /**
     * Picture of the production.
     */
    picture?: CreditPicture | null;
    [key: string]: unknown;
};

/**
 * Picture of a credit. Source: Actor Profiles.
 */
export type CreditPicture = {
    /**
     * URL of the picture.
     */
    url?: string | null;
    [key: string]: unknown;
};

/**
 * A member of the crew in a list: `id`, and what `fields` and `include_picture` asked for. Source: Crew Profiles.
 */
export type CrewProfileListItem = {
    /**
     * Id of the profile.
     */
    id: CrewProfileId;
    /**
     * First and last name.
     */
    name?: string;
    /**
     * First name.
     */
    first_name?: string;
    /**
     * Last name.
     */
    last_name?: string;
    /**
     * Gender in the short form: `f`, `m` or `i`.
     */
    gender?: Gender | null;
    /**
     * All professions, as German slugs.
     */
    professions?: Array<CrewProfession>;
    /**
     * Languages with their level, language → level.
     */
    languages?: SkillLevels;
    /**
     * The agency's employee who represents the person.
     */
    representative?: Representative | null;
    /**
     * When the profile last changed (ISO 8601).
     */
    updated_at?: string;
    /**
     * URL of the main picture as a thumbnail. With `include_picture`.
     */
    main_picture_url_tile?: string | null;
    /**
     * URL of the main picture in the version asked for. With `include_picture` and `picture_version`.
     */
    picture_url?: string | null;
    /**
     * Copyright notice of the main picture. With `include_picture`.
     */
    picture_copyright?: string | null;
    [key: string]: unknown;
};

/**
 * A member of the crew with everything the credentials may see. The documentation does not call its list of fields
 * complete. Source: Crew Profiles.
 */
export type CrewProfile = Profile & CrewProfileCommon & CrewProfileAttributes;

/**
 * A member of the crew as `enum=translate` gives it: values of closed lists are labels in the language of `locale`, and
 * attributes that were arrays or objects are ONE comma separated string. Source: Crew Profiles.
 */
export type TranslatedCrewProfile = Profile & CrewProfileCommon & TranslatedCrewProfileAttributes;

/**
 * What has the same shape with and without `enum=translate`. Source: Crew Profiles.
 */
export type CrewProfileCommon = {
    /**
     * Id of the profile.
     */
    id: CrewProfileId;
    /**
     * First and last name.
     */
    name?: string | null;
    /**
     * The agency's employee who represents the person.
     */
    representative?: Representative | null;
    /**
     * The agency that represents the person.
     */
    talent_agency_id?: TalentAgencyId | null;
    /**
     * The profile on the agency's website.
     */
    agency_profile_url?: string | null;
    [key: string]: unknown;
};

/**
 * Attributes as stored; `enum=translate` turns them into TranslatedCrewProfileAttributes. Source: Crew Profiles.
 */
export type CrewProfileAttributes = {
    /**
     * Gender in the short form: `f`, `m` or `i`.
     */
    gender: Gender;
    /**
     * All professions, as German slugs.
     */
    professions: Array<CrewProfession>;
    /**
     * Nationalities (ISO 3166-1 alpha-2).
     */
    nationalities: Array<string>;
    /**
     * Languages with their level, language → level.
     */
    languages: SkillLevels;
    /**
     * Places where the person can stay.
     */
    accommodation_options: Array<string>;
    [key: string]: unknown;
};

/**
 * Attributes as `enum=translate` gives them. All fields are labels; several of them are joined with a comma.
 * Source: Crew Profiles.
 */
export type TranslatedCrewProfileAttributes = {
    /**
     * Gender.
     */
    gender: string;
    /**
     * All professions, comma separated.
     */
    professions: string;
    /**
     * Nationalities, comma separated.
     */
    nationalities: string;
    /**
     * Languages, comma separated.
     */
    languages: string;
    /**
     * Places where the person can stay. Not a closed list, so it may stay an array.
     */
    accommodation_options: string | Array<string>;
    [key: string]: unknown;
};

/**
 * An agency that represents actors or crew. Source: Talent Agencies.
 */
export type TalentAgency = {
    /**
     * Id of the agency.
     */
    id: TalentAgencyId;
    /**
     * Name.
     */
    name: string;
    /**
     * Short form of the name.
     */
    short_name?: string | null;
    /**
     * URL of the website.
     */
    homepage_url?: string | null;
    /**
     * The agency's page on Filmmakers.
     */
    filmmakers_url: string;
    /**
     * URL of the IMDb page.
     */
    imdb_link?: string | null;
    /**
     * IMDb id, such as `co0000000`.
     */
    imdb_id?: string | null;
    /**
     * URL of the agency's showreel.
     */
    showreel_url?: string | null;
    /**
     * Name of the Facebook page.
     */
    facebook_page?: string | null;
    /**
     * User name on Instagram.
     */
    instagram_username?: string | null;
    /**
     * Name on Twitter. There is no successor.
     *
     * @deprecated
     */
    twitter_handle?: string | null;
    /**
     * Email address for the public.
     */
    public_email?: string | null;
    /**
     * URL of the agency's picture or logo.
     */
    picture_url?: string | null;
    /**
     * Postal address.
     */
    address: AgencyAddress;
    /**
     * The people who work there.
     */
    employees: Array<TalentAgencyEmployee>;
    /**
     * Associations the agency is a member of.
     */
    associations: Array<AgencyAssociation>;
    /**
     * About the agency, as plain text in the language of `locale`.
     */
    about_me?: string | null;
    /**
     * About the agency, as sanitised HTML in the language of `locale`.
     */
    about_me_html?: string | null;
    [key: string]: unknown;
};

/**
 * Postal address and telephone of an agency. Source: Talent Agencies.
 */
export type AgencyAddress = {
    /**
     * City.
     */
    city?: string | null;
    /**
     * Country (ISO 3166-1 alpha-2).
     */
    country?: string | null;
    /**
     * Fax number.
     */
    fax?: string | null;
    /**
     * Street and number.
     */
    line1?: string | null;
    /**
     * Second line, perhaps empty.
     */
    line2?: string | null;
    /**
     * Telephone number.
     */
    phone?: string | null;
    /**
     * Postal code.
     */
    zipcode?: string | null;
    [key: string]: unknown;
};

/**
 * Somebody who works for a talent agency. Source: Talent Agencies.
 */
export type TalentAgencyEmployee = {
    /**
     * Id of the employee.
     */
    id: TalentAgencyEmployeeId;
    /**
     * First name.
     */
    first_name: string;
    /**
     * Last name.
     */
    last_name: string;
    /**
     * Telephone number.
     */
    phone?: string | null;
    /**
     * Email address.
     */
    email?: string | null;
    /**
     * Role within the agency. The documentation does not list the values.
     */
    role: string;
    /**
     * What the person does there, in words of the agency.
     */
    function?: string | null;
    /**
     * User name on Instagram.
     */
    instagram_username?: string | null;
    /**
     * URL of the IMDb page.
     */
    imdb_link?: string | null;
    /**
     * URL of a portrait.
     */
    picture_url?: string | null;
    /**
     * About the person, as plain text in the language of `locale`.
     */
    about_me?: string | null;
    /**
     * About the person, as sanitised HTML in the language of `locale`.
     */
    about_me_html?: string | null;
    [key: string]: unknown;
};

/**
 * A blog post in a list. Source: Blog Posts.
 */
export type BlogPostListItem = {
    /**
     * Id of the post.
     */
    id: BlogPostId;
    /**
     * Title.
     */
    title: string;
    /**
     * The blog the post belongs to.
     */
    blog_id: BlogId;
    /**
     * Tags of the post.
     */
    tags: Array<BlogTag>;
    /**
     * Who is mentioned in the post.
     */
    mentions: Array<BlogMention>;
    [key: string]: unknown;
};

/**
 * A blog post with its text. Source: Blog Posts.
 */
export type BlogPost = {
    /**
     * Id of the post.
     */
    id: BlogPostId;
    /**
     * Title.
     */
    title: string;
    /**
     * Remark on the post.
     */
    note?: string | null;
    /**
     * When the post was published (ISO 8601).
     */
    publication_date: string;
    /**
     * Where the post was shared from; null for a post of the agency's or person's own.
     */
    source?: BlogPostSource | null;
    /**
     * Tags of the post.
     */
    tags: Array<BlogTag>;
    /**
     * The text without markup, with line breaks.
     */
    body: string;
    /**
     * The text as sanitised HTML, with its pictures and their copyright notices.
     */
    body_html: string;
    /**
     * Pictures of the post.
     */
    images: Array<BlogImage>;
    /**
     * Who is mentioned in the post.
     */
    mentions: Array<BlogMention>;
    [key: string]: unknown;
};

/**
 * The article a blog post was shared from. Source: Blog Posts.
 */
export type BlogPostSource = {
    /**
     * URL of the article.
     */
    url: string;
    /**
     * When the article was published (ISO 8601), if that is known.
     */
    publication_date?: string | null;
    [key: string]: unknown;
};

/**
 * A tag of blog posts. Source: Blog Posts.
 */
export type BlogTag = {
    /**
     * Id of the tag, for the parameter `tags[id][]`.
     */
    id: BlogTagId;
    /**
     * Name of the tag.
     */
    name: BlogTagName;
    [key: string]: unknown;
};

/**
 * Somebody or something a blog post mentions. Source: Blog Posts.
 */
export type BlogMention = {
    /**
     * Kind of what is mentioned.
     */
    mentionable_type: MentionableType;
    /**
     * Id of what is mentioned; of which resource, `mentionable_type` says.
     */
    mentionable_id: number;
    [key: string]: unknown;
};

/**
 * A picture of a blog post. Source: Blog Posts.
 */
export type BlogImage = {
    /**
     * URL of the picture.
     */
    url: string;
    /**
     * Copyright notice.
     */
    copyright?: string | null;
    /**
     * Whether this is the cover picture. Missing means `false`.
     */
    cover?: boolean | null;
    [key: string]: unknown;
};

/**
 * A showreel. Source: Showreels.
 */
export type Showreel = {
    /**
     * Id of the showreel.
     */
    id: ShowreelId;
    /**
     * Video or audio.
     */
    showreel_type: ShowreelKind;
    /**
     * Title.
     */
    name: string;
    /**
     * Place among the showreels of the profile.
     */
    position: number;
    /**
     * URL of the picture that stands for the showreel.
     */
    poster?: string | null;
    /**
     * Copyright notice of the poster.
     */
    poster_copyright?: string | null;
    /**
     * Whether Filmmakers offers it for download.
     */
    download: boolean;
    /**
     * Its videos or audios, for `GET /showreel_media/{id}`.
     */
    showreel_medium_ids: Array<ShowreelMediumId>;
    [key: string]: unknown;
};

/**
 * A single video or audio. Source: Showreel Media.
 */
export type ShowreelMedium = {
    /**
     * Id of the medium.
     */
    id: ShowreelMediumId;
    /**
     * Video or audio.
     */
    type: ShowreelMediumType;
    /**
     * Title.
     */
    name: string;
    /**
     * Director.
     */
    director?: string | null;
    /**
     * Name of the role.
     */
    role?: string | null;
    /**
     * Year.
     */
    year?: number | null;
    /**
     * Whether Filmmakers offers it for download.
     */
    download: boolean;
    /**
     * Length in seconds. The documentation calls it a number and shows a text (`"94.32"`): be ready for both.
     */
    duration: number | string;
    /**
     * Skills the medium shows, as list and value. The documentation separates them with `/` (`languages/schwedisch`) and
     * with `#` (`languages#schwedisch`): be ready for both.
     */
    skills: Array<string>;
    /**
     * A skill the medium shows. Use `skills`.
     *
     * @deprecated
     */
    skill?: string | null;
    /**
     * The credit the medium belongs to.
     */
    vita_entry_id?: VitaEntryId | null;
    /**
     * URL of a still.
     */
    picture?: string | null;
    /**
     * URL of the sound (AAC or MP3). Of an audio only.
     */
    asset?: string | null;
    /**
     * URLs of the video by rendition. Of a video only.
     */
    proxies?: VideoProxies | null;
    [key: string]: unknown;
};

/**
 * URLs of a video (MP4, H.264), rendition → URL. Which there are depends on the quality of the original. Source:
 * Showreel Media.
 */
export type VideoProxies = {
    /**
     * 480p.
     */
    sd: string;
    /**
     * 720p.
     */
    hd?: string | null;
    /**
     * 1080p.
     */
    full_hd?: string | null;
    /**
     * About 720p, on older media.
     */
    web_quality?: string | null;
    /**
     * In portrait format, on older media.
     */
    portrait?: string | null;
    [key: string]: unknown;
};

/**
 * A message in a list: `id`, and what `fields` asked for. Source: Messages.
 */
export type MessageListItem = {
    /**
     * Id of the message.
     */
    id: MessageId;
    /**
     * Subject.
     */
    subject?: string;
    /**
     * Kind of the message.
     */
    message_type?: MessageType;
    /**
     * The text, which may be HTML.
     */
    body?: string;
    /**
     * Name of the sender.
     */
    sender_name?: string;
    [key: string]: unknown;
};

/**
 * A message, such as an invitation to a casting. Source: Messages.
 */
export type Message = {
    /**
     * Id of the message.
     */
    id: MessageId;
    /**
     * Subject.
     */
    subject: string;
    /**
     * The text, which may be HTML.
     */
    body: string;
    /**
     * Identifier of the message as in an email. Not what `GET /messages/{id}` takes.
     */
    message_id: string;
    /**
     * Kind of the message.
     */
    message_type: MessageType;
    /**
     * The message's page on Filmmakers. Gives no access by itself: it is where to go after a login (`redirect_to`).
     */
    filmmakers_url: string;
    /**
     * When the message was written (ISO 8601).
     */
    created_at: string;
    /**
     * When the message last changed (ISO 8601).
     */
    updated_at: string;
    /**
     * The message this one answers.
     */
    in_reply_to_id?: MessageId | null;
    /**
     * What the message is about.
     */
    metadata: MessageMetadata;
    /**
     * Who sent it.
     */
    sender: MessageSender;
    /**
     * To whom it was sent.
     */
    primary_recipients: Array<MessageRecipient>;
    [key: string]: unknown;
};

/**
 * What a message is about. Source: Messages.
 */
export type MessageMetadata = {
    /**
     * The production.
     */
    production_id?: ProductionId | null;
    /**
     * The casting call, for `GET /casting_calls/{id}`.
     */
    casting_call_id?: CastingCallId | null;
    [key: string]: unknown;
};

/**
 * Who sent a message. Source: Messages.
 */
export type MessageSender = {
    /**
     * Kind of the sender.
     */
    messageable_type: MessageableType;
    /**
     * Id of the sender; of which resource, `messageable_type` says.
     */
    messageable_id: number;
    /**
     * Name of the sender.
     */
    name: string;
    [key: string]: unknown;
};

/**
 * To whom a message was sent. Source: Messages.
 */
export type MessageRecipient = {
    /**
     * Kind of the recipient.
     */
    messageable_type: MessageableType;
    /**
     * Id of the recipient; of which resource, `messageable_type` says.
     */
    messageable_id: number;
    [key: string]: unknown;
};

/**
 * A casting call in a list: `id`, and what `fields` asked for. Source: Casting Calls.
 */
export type CastingCallListItem = {
    /**
     * Id of the casting call.
     */
    id: CastingCallId;
    /**
     * Name.
     */
    name?: string;
    /**
     * How the casting is held.
     */
    casting_type?: CastingType;
    /**
     * What it is about.
     */
    description?: string;
    /**
     * Format of the production.
     */
    production_format?: string | null;
    /**
     * Until when to apply (ISO 8601).
     */
    deadline?: string;
    /**
     * Whether the deadline may be shown.
     */
    deadline_visible?: boolean;
    [key: string]: unknown;
};

/**
 * A casting call with its roles. Source: Casting Calls.
 */
export type CastingCall = {
    /**
     * Id of the casting call.
     */
    id: CastingCallId;
    /**
     * Name.
     */
    name: string;
    /**
     * What it is about.
     */
    description: string;
    /**
     * Until when to apply (ISO 8601).
     */
    deadline: string;
    /**
     * Whether it is open to everybody.
     */
    visibility: CastingCallVisibility;
    /**
     * Whether the deadline may be shown.
     */
    deadline_visible: boolean;
    /**
     * Format of the production.
     */
    production_format?: string | null;
    /**
     * How the casting is held.
     */
    casting_type: CastingType;
    /**
     * The production.
     */
    production_id: ProductionId;
    /**
     * Where one has to be allowed to work.
     */
    working_permits: Array<string>;
    /**
     * Regions the casting call is meant for.
     */
    regions: Array<string>;
    /**
     * Kind of contract.
     */
    contract_type?: string | number | null;
    /**
     * The casting call's page on Filmmakers. Gives no access by itself: it is where to go after a login (`redirect_to`).
     */
    filmmakers_url: string;
    /**
     * When the casting call was made (ISO 8601).
     */
    created_at: string;
    /**
     * When the casting call last changed (ISO 8601).
     */
    updated_at: string;
    /**
     * The roles to be cast.
     */
    roles: Array<CastingRole>;
    [key: string]: unknown;
};

/**
 * A role of a casting call. Source: Casting Calls.
 */
export type CastingRole = {
    /**
     * Id of the role.
     */
    id: CastingRoleId;
    /**
     * Name of the role.
     */
    name: string;
    /**
     * About the role.
     */
    description: string;
    /**
     * Kind of contract.
     */
    contract_type?: string | number | null;
    /**
     * Until when to apply for this role (ISO 8601).
     */
    deadline: string;
    /**
     * Genders the role can be played by.
     */
    gender: Array<GenderNew>;
    /**
     * Lower end of the acting age, in years.
     */
    acting_age_from: number;
    /**
     * Upper end of the acting age, in years.
     */
    acting_age_to: number;
    /**
     * Languages the role asks for with their level, language → level.
     */
    languages: SkillLevels;
    /**
     * General heritage, as ids of a closed list: numbers here, texts on actor profiles. Compare them as texts.
     */
    ethnic_background: Array<number>;
    /**
     * Heritage in detail, as ids of a closed list: numbers here, texts on actor profiles. Compare them as texts.
     */
    ethnic_background_details: Array<number>;
    /**
     * When the role was made (ISO 8601).
     */
    created_at: string;
    /**
     * When the role last changed (ISO 8601).
     */
    updated_at: string;
    [key: string]: unknown;
};

/**
 * What a webhook delivers. Other types may be added. Source: Webhooks.
 */
export type WebhookEvent = ActorProfileUpdatedEvent | ActorProfileDeletedEvent;

/**
 * An actor profile changed, once or several times within a short time. Source: Webhooks.
 */
export type ActorProfileUpdatedEvent = {
    /**
     * Says that a profile changed.
     */
    type: 'actor_profile.updated';
    /**
     * When the event was made (Unix time in seconds).
     */
    created: number;
    /**
     * Which profile.
     */
    data: ActorProfileEventData;
    [key: string]: unknown;
};

/**
 * An actor profile was deleted. Source: Webhooks.
 */
export type ActorProfileDeletedEvent = {
    /**
     * Says that a profile was deleted.
     */
    type: 'actor_profile.deleted';
    /**
     * When the event was made (Unix time in seconds).
     */
    created: number;
    /**
     * Which profile.
     */
    data: ActorProfileEventData;
    [key: string]: unknown;
};

/**
 * The actor profile an event is about. Source: Webhooks.
 */
export type ActorProfileEventData = {
    /**
     * Id of the profile.
     */
    id: ActorProfileId;
    [key: string]: unknown;
};

/**
 * Why a record is gone (status 410). Applies for example to actor profiles and talent agencies. Source: Error Codes.
 */
export type Gone = MergedRecord | DeletedRecord;

/**
 * The record was merged into another one. Source: Error Codes.
 */
export type MergedRecord = {
    /**
     * The id that was asked for.
     */
    id: number;
    /**
     * Says that there is a successor.
     */
    status: 'merged';
    /**
     * The id to use from now on.
     */
    new_id: number;
    [key: string]: unknown;
};

/**
 * The record is gone for good. Source: Error Codes.
 */
export type DeletedRecord = {
    /**
     * The id that was asked for.
     */
    id: number;
    /**
     * Says that there is no successor.
     */
    status: 'deleted';
    [key: string]: unknown;
};

/**
 * JSON body of an error, where there is one. Observed, not documented; all of it may be missing.
 */
export type ErrorBody = {
    /**
     * The status code once more.
     */
    status?: number | string;
    /**
     * The reason phrase or a short message.
     */
    error?: string;
    [key: string]: unknown;
};

/**
 * Parameters of `GET /attributes/{key}`.
 */
export type GetAttributeParams = Query<{
    /**
     * Language of the labels, and of `about_me` on profiles. Without it English. A missing translation of `about_me`
     * is null. Source: Actor Profiles.
     */
    locale?: Locale;
}>;

/**
 * Parameters of `GET /actor_profiles`.
 */
export type ListActorProfilesParams = Query<{
    /**
     * Number of the page, from 1. A page past the end is empty. Without it `1`. Source: Pagination.
     */
    page?: number;
    /**
     * Items per page, at most 1000: above that the answer is 400. Without it the service decides (250 by most
     * documentation pages, 25 by one); the `Per-Page` response header says what it was. Source: Pagination.
     */
    per_page?: number;
    /**
     * Adds `main_picture_url_tile` and `picture_copyright` to the items. Without it `false`. Source: Actor Profiles.
     */
    include_picture?: boolean;
    /**
     * Adds `picture_url`, the main picture in this version. Only together with `include_picture`. Source: Actor
     * Profiles.
     */
    picture_version?: PictureVersion;
    /**
     * Fields of the items, beside `id`. On the wire one comma separated value. Names that are unknown, or that
     * the credentials may not see, are ignored. Without it: `name,gender`.
     */
    fields?: Array<ActorField>;
    /**
     * Field the items are sorted by. Without it `id`.
     */
    order?: ActorOrder;
    /**
     * Ascending or descending order. Without it `asc`. Source: Actor Profiles.
     */
    direction?: Direction;
    /**
     * Only profiles of this gender.
     */
    gender?: GenderNew;
    /**
     * Only records changed since an instant. On the wire `updated_at[gte]`. Source: Actor Profiles.
     */
    updated_at?: {
        /**
         * Unix time in seconds, inclusive.
         */
        gte?: number;
    };
    /**
     * Only profiles whose acting age lies within these bounds. On the wire `acting_age[gte]` and `acting_age[lte]`.
     */
    acting_age?: {
        /**
         * Lower bound in years, inclusive.
         */
        gte?: number;
        /**
         * Upper bound in years, inclusive.
         */
        lte?: number;
    };
    /**
     * Only profiles that speak these languages, as ISO 639-2 codes. On the wire one comma separated value (`deu,eng`).
     */
    languages?: Array<string>;
    /**
     * Only records whose name resembles this text. Trigrams, so parts of names and misspellings match. Source: Actor
     * Profiles.
     */
    q?: string;
}>;

/**
 * Parameters of `GET /actor_profiles/{id}`.
 */
export type GetActorProfileParams = Query<{
    /**
     * `translate` turns the values of closed lists into labels. Attributes that are arrays or objects then come as
     * ONE comma separated string. Source: Actor Profiles.
     */
    enum?: EnumMode;
    /**
     * Language of the labels, and of `about_me` on profiles. Without it English. A missing translation of `about_me`
     * is null. Source: Actor Profiles.
     */
    locale?: Locale;
}>;

/**
 * Parameters of `GET /crew_profiles`.
 */
export type ListCrewProfilesParams = Query<{
    /**
     * Number of the page, from 1. A page past the end is empty. Without it `1`. Source: Pagination.
     */
    page?: number;
    /**
     * Items per page, at most 1000: above that the answer is 400. Without it the service decides (250 by most
     * documentation pages, 25 by one); the `Per-Page` response header says what it was. Source: Pagination.
     */
    per_page?: number;
    /**
     * Adds `main_picture_url_tile` and `picture_copyright` to the items. Without it `false`. Source: Actor Profiles.
     */
    include_picture?: boolean;
    /**
     * Adds `picture_url`, the main picture in this version. Only together with `include_picture`. Source: Actor
     * Profiles.
     */
    picture_version?: PictureVersion;
    /**
     * Fields of the items, beside `id`. On the wire one comma separated value. Names that are unknown, or that
     * the credentials may not see, are ignored. Without it: `name,gender`.
     */
    fields?: Array<CrewField>;
    /**
     * Field the items are sorted by. Without it `id`.
     */
    order?: CrewOrder;
    /**
     * Ascending or descending order. Without it `asc`. Source: Actor Profiles.
     */
    direction?: Direction;
    /**
     * Only profiles of this gender.
     */
    gender?: GenderNew;
    /**
     * Only records changed since an instant. On the wire `updated_at[gte]`. Source: Actor Profiles.
     */
    updated_at?: {
        /**
         * Unix time in seconds, inclusive.
         */
        gte?: number;
    };
    /**
     * Only profiles with one of these professions. On the wire once for each, `professions[]=regie&professions[]=kamera`.
     */
    professions?: Array<CrewProfession>;
    /**
     * Only records whose name resembles this text. Trigrams, so parts of names and misspellings match. Source: Actor
     * Profiles.
     */
    q?: string;
}>;

/**
 * Parameters of `GET /crew_profiles/{id}`.
 */
export type GetCrewProfileParams = Query<{
    /**
     * `translate` turns the values of closed lists into labels. Attributes that are arrays or objects then come as
     * ONE comma separated string. Source: Actor Profiles.
     */
    enum?: EnumMode;
    /**
     * Language of the labels, and of `about_me` on profiles. Without it English. A missing translation of `about_me`
     * is null. Source: Actor Profiles.
     */
    locale?: Locale;
}>;

/**
 * Parameters of `GET /talent_agencies/{id}`.
 */
export type GetTalentAgencyParams = Query<{
    /**
     * Language of the labels, and of `about_me` on profiles. Without it English. A missing translation of `about_me`
     * is null. Source: Actor Profiles.
     */
    locale?: Locale;
}>;

/**
 * Parameters of `GET /blog_posts`.
 */
export type ListBlogPostsParams = Query<{
    /**
     * Number of the page, from 1. A page past the end is empty. Without it `1`. Source: Pagination.
     */
    page?: number;
    /**
     * Items per page, at most 1000: above that the answer is 400. Without it the service decides (250 by most
     * documentation pages, 25 by one); the `Per-Page` response header says what it was. Source: Pagination.
     */
    per_page?: number;
    /**
     * Only posts of this blog.
     */
    blog_id?: BlogId;
    /**
     * Only posts with one of these tags. On the wire once for each, `tags[id][]=1&tags[id][]=5`.
     */
    tags?: {
        /**
         * Only posts with one of these tags. On the wire once for each, `tags[id][]=1&tags[id][]=5`.
         */
        id?: Array<BlogTagId>;
    };
    /**
     * Only posts that mention one of these actors. On the wire once for each, `actor_profiles[id][]=4711`.
     */
    actor_profiles?: {
        /**
         * Only posts that mention one of these actors. On the wire once for each, `actor_profiles[id][]=4711`.
         */
        id?: Array<ActorProfileId>;
    };
}>;

/**
 * Parameters of `GET /messages`.
 */
export type ListMessagesParams = Query<{
    /**
     * Number of the page, from 1. A page past the end is empty. Without it `1`. Source: Pagination.
     */
    page?: number;
    /**
     * Items per page, at most 1000: above that the answer is 400. Without it the service decides (250 by most
     * documentation pages, 25 by one); the `Per-Page` response header says what it was. Source: Pagination.
     */
    per_page?: number;
    /**
     * Fields of the items, beside `id`. On the wire one comma separated value. Names that are unknown, or that
     * the credentials may not see, are ignored. Without it: `subject`.
     */
    fields?: Array<MessageField>;
}>;

/**
 * Parameters of `GET /casting_calls`.
 */
export type ListCastingCallsParams = Query<{
    /**
     * Number of the page, from 1. A page past the end is empty. Without it `1`. Source: Pagination.
     */
    page?: number;
    /**
     * Items per page, at most 1000: above that the answer is 400. Without it the service decides (250 by most
     * documentation pages, 25 by one); the `Per-Page` response header says what it was. Source: Pagination.
     */
    per_page?: number;
    /**
     * Fields of the items, beside `id`. On the wire one comma separated value. Names that are unknown, or that
     * the credentials may not see, are ignored. Without it: `name`.
     */
    fields?: Array<CastingCallField>;
}>;
