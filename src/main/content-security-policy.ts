/**
 * The policy of the app's page. 'self' is our own scheme; style tags need the nonce that the page was
 * served with (Mantine writes its theme into one). Strings become HTML only where
 * src/renderer/trusted-html.ts lets them, and never a script. The export preview is an empty frame of
 * our own document (srcdoc), which inherits this policy and is sandboxed besides.
 * @param nonce random, new for every page served
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
}

/** The policy of every other file: if it ever were a document, it could load and run nothing. */
export const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"
