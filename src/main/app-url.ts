/** The app's own scheme and its one page. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'reinschrift'
export const APP_PAGE = '/index.html'
export const APP_URL = `${APP_SCHEME}://${APP_HOST}${APP_PAGE}`
