/** Events of webContents that the stand-in emits. */
export const contentsEmitted = [
  ...['did-start-loading', 'did-stop-loading', 'did-finish-load', 'did-fail-load', 'dom-ready'],
  ...['did-navigate', 'did-navigate-in-page', 'will-navigate', 'will-prevent-unload'],
  ...['context-menu', 'ipc-message', 'destroyed', 'render-process-gone', 'preload-error'],
  ...['page-title-updated'],
]

/** Electron's events that cannot happen here: nothing is attached, redirected or inspected. */
export const contentsNever = [
  ...['will-attach-webview', 'unresponsive', 'responsive', 'plugin-crashed', 'will-redirect'],
  ...['devtools-opened', 'devtools-closed', 'did-create-window', 'zoom-changed'],
]
