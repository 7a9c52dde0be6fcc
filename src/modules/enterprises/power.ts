/** The power of posts that register enterprises of their regions and keep what is known of them. */
export const REGISTER = 'enterprise.register'
