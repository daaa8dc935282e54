import type { Channel, Events, Messages } from './contract.ts'

const names = <K extends string>(all: Record<K, true>): readonly K[] => Object.keys(all) as K[]

/** The channels by name, so that the preload lets no other pass. A missing one does not compile. */
export const INVOKE_CHANNELS = names<Channel>({
  'app:start': true,
  'settings:change': true,
  'library:choose-folder': true,
  'library:propose-path': true,
  'library:create': true,
  'library:open': true,
  'library:open-sample': true,
  'library:show-in-file-manager': true,
  'episode:create': true,
  'episode:open': true,
  'episode:rename': true,
  'episode:duplicate': true,
  'episode:trash': true,
  'episode:restore': true,
  'episode:bring-back': true,
  'episode:replace': true,
  'episode:save': true,
  'import:choose': true,
  'import:files': true,
  'import:text': true,
  'import:pasted': true,
  'versions:list': true,
  'versions:keep': true,
  'versions:name': true,
  'versions:compare': true,
  'versions:page': true,
  'versions:show-source': true,
  'export:preview': true,
  'export:copy': true,
  'export:write': true,
  'export:show-in-file-manager': true,
  'picture:choose': true,
  'picture:add-file': true,
  'picture:add-bytes': true,
})

export const SEND_CHANNELS = names<keyof Messages>({
  'episode:steps': true,
  'episode:check': true,
  'import:cancel': true,
  'window:flushed': true,
  'window:context': true,
})

export const EVENT_CHANNELS = names<keyof Events>({
  'menu:command': true,
  'library:changed': true,
  'library:missing': true,
  'library:back': true,
  'library:lost-words': true,
  'episode:beginning': true,
  'episode:save-state': true,
  'episode:figures': true,
  'episode:resync': true,
  'episode:changed-outside': true,
  'episode:others': true,
  'versions:changed': true,
  'versions:failing': true,
  'import:running': true,
  'window:closing': true,
  'settings:changed': true,
})
