/** The power of posts that keep the parks, functional zones and parcels of their regions. */
export const KEEP_PARKS = 'park.keep'
