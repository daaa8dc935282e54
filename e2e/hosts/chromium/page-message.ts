/** What a page's preload world tells the main process. `args` are clones as text. */
export type PageMessage =
  | { kind: 'send'; channel: string; args: string }
  | { kind: 'invoke'; id: number; channel: string; args: string }
  | { kind: 'open'; url: string; frameName: string; features: string }
  | { kind: 'close' }
  | { kind: 'context-menu'; x: number; y: number; editable: boolean; selection: string }
  /** In a trial: the keys of a menu item were pressed. */
  | { kind: 'shortcut'; keys: string }
  | { kind: 'preload-error'; text: string }
  | { kind: 'not-implemented'; text: string }

/** What the main process tells a page's preload world. */
export type HostMessage =
  | { kind: 'reply'; id: number; ok: true; value: string }
  | { kind: 'reply'; id: number; ok: false; message: string }
  | { kind: 'message'; channel: string; args: string }
  /** The paths of files that are about to be dropped, each under `name\0size`. */
  | { kind: 'paths'; entries: [string, string][] }
  /** In a trial: the keys that menu items wait for. */
  | { kind: 'shortcuts'; keys: string[] }
