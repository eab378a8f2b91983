/** A path as a URI: relative if the path is, each part encoded, the slashes kept. */
export function uriOf(path: string): string {
  const encoded = path
    .split('/')
    .map(part => (/^[A-Za-z]:$/u.test(part) ? part : encodeURIComponent(part.toWellFormed())))
    .join('/')
  if (path.startsWith('/')) return `file://${encoded}`
  return /^[A-Za-z]:\//u.test(path) ? `file:///${encoded}` : encoded
}
