/**
 * An exported page made to be shown in the app: its pictures come from the library, its style is let in
 * by the policy's nonce, and its links lead nowhere.
 * @param html a complete HTML page, as src/episode/formats/html writes it
 * @param pictureUrls addresses of its pictures, in the page's order
 * @param parse makes a document of it
 */
export function createPreview(
  html: string,
  pictureUrls: string[],
  nonce: string,
  parse: (html: string) => Document,
): Document {
  // At the start of its line, since a title may speak of "<style>" too.
  const page = parse(html.replace(/^<style>/m, `<style nonce="${nonce}">`))
  page.querySelectorAll('img').forEach((image, index) => {
    const url = pictureUrls[index]
    if (url) image.setAttribute('src', url)
  })
  for (const link of page.querySelectorAll('a[href]')) link.removeAttribute('href')
  return page
}
