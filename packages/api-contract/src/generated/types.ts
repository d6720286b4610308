// Generated from openapi.yaml by `pnpm generate`; do not edit.

import type { Id } from '../id.ts'
import type { Query } from '../query.ts'

/**
 * Id of an actor profile.
 */
export type ActorProfileId = Id<'actor_profile'>;

/**
 * Id of a talent agency.
 */
export type TalentAgencyId = Id<'talent_agency'>;

/**
 * Id of a picture.
 */
export type PictureId = Id<'picture'>;

/**
 * Id of a showreel.
 */
export type ShowreelId = Id<'showreel'>;

/**
 * Id of a single video or audio of a showreel, a credit or a skill.
 */
export type ShowreelMediumId = Id<'showreel_medium'>;

/**
 * Id of a blog post.
 */
export type BlogPostId = Id<'blog_post'>;

/**
 * Gender in the short form: `f` female, `m` male, `i` diverse.
 */
export type Gender = 'f' | 'm' | 'i' | (string & {});

/**
 * Gender; `custom` means a free text in `gender_description`.
 */
export type GenderNew = 'female' | 'male' | 'transgender_female' | 'transgender_male' | 'non_binary' | 'custom' | (string & {});

/**
 * Main profession of an actor profile.
 */
export type MainProfession = 'actor' | 'young_actor' | 'performer' | (string & {});

/**
 * Profession, as a German slug in every locale.
 */
export type ActorProfession = 'schauspieler' | 'nachwuchsdarsteller' | 'synchronsprecher' | (string & {});

/**
 * `public` for everybody, `private` for verified casting professionals only.
 */
export type ProfileVisibility = 'public' | 'private' | (string & {});

/**
 * Kind of a credit, the key of `vita`.
 */
export type CreditType = 'primary_education' | 'education' | 'award' | 'film' | 'television' | 'theatre' | 'audio' | 'other' | 'internet' | 'commercial' | (string & {});

/**
 * Size of a role. The documentation shows only some of the values.
 */
export type RoleType = 'leading' | 'supporting' | 'episode_featured_part' | (string & {});

/**
 * Area in which an agency represents somebody.
 */
export type AgencyCategory = 'acting_agency' | 'advertising' | 'artist_management' | 'model_agency' | 'people_agency' | 'pr' | 'voice_agency' | 'young_talent_agency' | (string & {});

/**
 * Whether an agency is the main one. There can be several secondary ones.
 */
export type ConnectionType = 'primary_agency' | 'secondary_agency' | (string & {});

/**
 * `place` is a place of residence, `accommodation` one where the person can stay.
 */
export type LocationType = 'place' | 'accommodation' | (string & {});

/**
 * Orientation of a picture.
 */
export type PictureOrientation = 'square' | 'landscape' | 'portrait' | (string & {});

/**
 * Rendition of a picture.
 */
export type PictureVersion = 'original' | 'large' | 'thumb' | 'thumb_large' | (string & {});

/**
 * Whether a showreel is seen or heard.
 */
export type ShowreelKind = 'video' | 'audio' | (string & {});

/**
 * Field that can be asked for in a list of actor profiles.
 */
export type ActorField = 'age' | 'gender' | 'gender_new' | 'first_name' | 'last_name' | 'name' | 'main_profession' | 'professions' | 'languages' | 'representative' | 'updated_at' | (string & {});

/**
 * Field a list of actor profiles can be sorted by.
 */
export type ActorOrder = 'id' | 'name' | 'last_name' | (string & {});

/**
 * Sort direction.
 */
export type Direction = 'asc' | 'desc' | (string & {});

/**
 * What to do with the values of closed lists.
 */
export type EnumMode = 'translate' | (string & {});

/**
 * Language of translated texts.
 */
export type Locale = 'en' | 'de' | 'fr' | 'it' | 'es' | 'pl' | 'ro' | 'ru' | 'tr' | (string & {});

/**
 * Name of a closed list. `GET /attributes` gives all of them, the documentation shows only some.
 */
export type AttributeKey = 'accent_skill' | 'accents' | 'dances' | 'dialect_skill' | 'dialects' | 'drivers_licenses' | 'nationalities' | (string & {});

/**
 * One closed list, value → label in the language asked for.
 */
export type AttributeList = {
    [key: string]: string;
};

/**
 * Skills with their level, skill → level.
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
export type ActorProfile = ActorProfileCommon & ActorProfileAttributes;

/**
 * An actor as `enum=translate` gives it: values of closed lists are labels in the language of `locale`, and
 * attributes that were arrays or objects are ONE comma separated string. Source: Actor Profiles.
 */
export type TranslatedActorProfile = ActorProfileCommon & TranslatedActorProfileAttributes;

/**
 * What has the same shape with and without `enum=translate`.
 */
export type ActorProfileCommon = {
    /**
     * Id of the profile.
     */
    id: ActorProfileId;
    /**
     * First name.
     */
    first_name: string;
    /**
     * Last name.
     */
    last_name: string;
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
     * When the profile last changed (ISO 8601).
     */
    updated_at: string;
    /**
     * Lower end of the acting age, in years.
     */
    acting_age_from?: number | null;
    /**
     * Upper end of the acting age, in years.
     */
    acting_age_to?: number | null;
    /**
     * Year of birth.
     */
    year_of_birth?: number | null;
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
     * Place of birth.
     */
    place_of_birth?: string | null;
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
     * Country of residence (ISO 3166-1 alpha-2).
     */
    country?: string | null;
    /**
     * Federal state of residence (ISO 3166-2, `DE-RP`).
     */
    state?: string | null;
    /**
     * Code of the federal state of residence (ISO 3166-2, `DE-RP`).
     */
    state_code?: string | null;
    /**
     * Where the person lives or can stay, places of residence first.
     */
    locations: Array<Location>;
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
     * URL of the profile at Schauspielervideos.
     */
    sv_url?: string | null;
    /**
     * URL of the Wikipedia article.
     */
    wikipedia_url?: string | null;
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
     * About the person, as plain text in the language of `locale`; null without that translation.
     */
    about_me?: string | null;
    /**
     * About the person, as sanitised HTML in the language of `locale`.
     */
    about_me_html?: string | null;
    /**
     * Pictures; one of them is the main picture.
     */
    pictures: Array<Picture>;
    /**
     * A showreel elsewhere. Use `external_showreels`.
     *
     * @deprecated
     */
    external_showreel?: string | null;
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
     * Blog posts that mention the person.
     */
    mentioned_in_blog_post_ids: Array<BlogPostId>;
    /**
     * Credits by type.
     */
    vita: Vita;
    [key: string]: unknown;
};

/**
 * Attributes as stored; `enum=translate` turns them into TranslatedActorProfileAttributes.
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
     * General heritage, as ids of a closed list.
     */
    ethnic_background: Array<string>;
    /**
     * Heritage in detail, such as single countries, as ids of a closed list.
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
 * Attribute → who sees it on Filmmakers.
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
 * Employee of a talent agency who represents somebody.
 */
export type Representative = {
    /**
     * Id of the employee within the talent agency.
     */
    id: number;
    /**
     * Name of the employee.
     */
    name: string;
    [key: string]: unknown;
};

/**
 * An agency that represents an actor, and in which way.
 */
export type TalentAgencyConnection = {
    /**
     * Id of the agency.
     */
    talent_agency_id: TalentAgencyId;
    /**
     * Id of the employee who represents the actor.
     */
    talent_agency_employee_id: number;
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
 * A place where somebody lives or can stay.
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
 * A picture of a profile.
 */
export type Picture = {
    /**
     * Id of the picture.
     */
    id: PictureId;
    /**
     * Copyright notice, perhaps empty.
     */
    copyright: string | null;
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
 * URLs of a picture, version → URL.
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
 * A rectangle within a picture, in pixels.
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
 * A showreel as a profile names it.
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
 * An entry of a vita. Which fields it has depends on the type of the credit.
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
 * Picture of a credit.
 */
export type CreditPicture = {
    /**
     * URL of the picture.
     */
    url?: string | null;
    [key: string]: unknown;
};

/**
 * Why a record is gone (status 410). Applies for example to actor profiles and talent agencies. Source: Error Codes.
 */
export type Gone = MergedRecord | DeletedRecord;

/**
 * The record was merged into another one.
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
 * The record is gone for good.
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
     * is null.
     */
    locale?: Locale;
}>;

/**
 * Parameters of `GET /actor_profiles`.
 */
export type ListActorProfilesParams = Query<{
    /**
     * Number of the page, from 1. A page past the end is empty. Without it `1`.
     */
    page?: number;
    /**
     * Items per page, at most 1000: above that the answer is 400. Without it the service decides (250 by most
     * documentation pages, 25 by one); the `Per-Page` response header says what it was. Source: Pagination.
     */
    per_page?: number;
    /**
     * Adds `main_picture_url_tile` and `picture_copyright` to the items. Without it `false`.
     */
    include_picture?: boolean;
    /**
     * Adds `picture_url`, the main picture in this version. Only together with `include_picture`.
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
     * Ascending or descending order. Without it `asc`.
     */
    direction?: Direction;
    /**
     * Only profiles of this gender.
     */
    gender?: GenderNew;
    /**
     * Only records changed since an instant. On the wire `updated_at[gte]`.
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
     * Only records whose name resembles this text. Trigrams, so parts of names and misspellings match.
     */
    q?: string;
}>;

/**
 * Parameters of `GET /actor_profiles/{id}`.
 */
export type GetActorProfileParams = Query<{
    /**
     * `translate` turns the values of closed lists into labels. Attributes that are arrays or objects then come as
     * ONE comma separated string.
     */
    enum?: EnumMode;
    /**
     * Language of the labels, and of `about_me` on profiles. Without it English. A missing translation of `about_me`
     * is null.
     */
    locale?: Locale;
}>;
