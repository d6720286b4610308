/** Where the clips of the showreels are, beside both `src` and `dist`. */
export const MEDIA_FOLDER: URL = new URL('../media/', import.meta.url)
