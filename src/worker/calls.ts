import { createLibrary } from '../library/create-library.ts'
import { openLibrary } from '../library/open-library.ts'
import type { WorkerArgs, WorkerCall, WorkerMessages, WorkerResult } from './protocol.ts'
import type { Workspace } from './workspace.ts'

type Calls = {
  [C in WorkerCall]: (...args: WorkerArgs<C>) => WorkerResult<C> | Promise<WorkerResult<C>>
}

type MessageListeners = {
  [M in keyof WorkerMessages]: (...args: WorkerMessages[M]) => void
}

/** The answer to every question of the protocol. A missing one does not compile. */
export function createCalls(workspace: Workspace): Calls {
  const { episodes } = workspace
  return {
    'library:create': async (path, show) => workspace.enter(await createLibrary(path, show)),
    'library:open': async (path) => workspace.enter(await openLibrary(path)),
    'show:change': (change) => workspace.changeShow(change),
    'library:path-of': (folder) => workspace.pathOf(folder),

    'episode:create': () => workspace.createEpisode(),
    'episode:open': (folder) => workspace.openEpisode(folder),
    'episode:rename': (folder, title) => workspace.renameEpisode(folder, title),
    'episode:duplicate': (folder, words) => workspace.duplicateEpisode(folder, words),
    'episode:trash': async (folder) => {
      await workspace.trashEpisode(folder)
      return null
    },
    'episode:restore': (folder) => workspace.restoreEpisode(folder),
    'episode:bring-back': (journal) => workspace.bringBack(journal),
    'episode:replace': (folder, pageJson, version) => {
      episodes.replace(folder, pageJson, version)
      return null
    },
    'episode:save': async (folder) => {
      await episodes.flush(folder)
      return episodes.get(folder).saveState
    },
    'episode:find-unsaved': () => workspace.findUnsaved(),
    'library:leave': async () => {
      await workspace.leave()
      return null
    },

    'versions:list': (folder) => workspace.versions.list(folder),
    'versions:keep': async (folder, kept) => {
      await workspace.versions.keep(folder, kept)
      return null
    },
    'versions:name': async (folder, id, name) => {
      await workspace.versions.name(folder, id, name)
      return null
    },
    'versions:compare': (folder, before, after) =>
      workspace.versions.compare(folder, before, after),
    'versions:page': (folder, id) => workspace.versions.page(folder, id),
    'versions:source-path': (folder, source) => workspace.versions.sourcePath(folder, source),
    'merge:find-copies': (folder) => episodes.merges.of(folder).findCopies(),
    'merge:compare': (folder, copy) => episodes.merges.of(folder).compare(copy),
    'merge:finish': (folder, copy, stamp, choices) =>
      episodes.merges.of(folder).finish(copy, stamp, choices),
    'merge:undo': async (folder) => {
      await episodes.merges.of(folder).undo()
      return null
    },

    'replacing:find': (search) => workspace.replacing.find(search),
    'replacing:replace': (request) => workspace.replacing.replace(request),
    'replacing:undo': () => workspace.replacing.undo(),
    'replacing:find-in-texts': (rule, texts) => workspace.replacing.findInTexts(rule, texts),

    'import:files': (paths) => workspace.importFiles(paths),
    'import:text': (source) => workspace.importText(source),
    'import:pasted': (folder, source) => workspace.importPasted(folder, source),

    'export:file-name': (folder, target) => workspace.exports.fileName(folder, target),
    'export:preview': (folder, target, language) =>
      workspace.exports.preview(folder, target, language),
    'export:source': (folder, target, language) =>
      workspace.exports.source(folder, target, language),
    'export:take': (folder, target, language) => workspace.exports.take(folder, target, language),
    'export:write': (folder, destination, overwrite) =>
      workspace.exports.write(folder, destination, overwrite),

    'proofing:start': async (folder, fallbackLanguage) => {
      await workspace.proofing.start(folder, fallbackLanguage)
      return null
    },
    'proofing:ignore': async (folder, rule, words, as) => {
      await workspace.proofing.ignore(folder, rule, words, as === 'ignored')
      return null
    },
    'clean-up:begin': async (folder, versionName) => {
      await workspace.proofing.setTypoOnly(folder, versionName)
      return null
    },
    'clean-up:end': async (folder) => {
      await workspace.proofing.setTypoOnly(folder, null)
      return null
    },
    'clean-up:allow': async (folder, key, as) => {
      await workspace.proofing.cleanUp.allow(folder, key, as === 'allowed')
      return null
    },
    'pictures:list': () => workspace.pictures.list(),
    'pictures:set-credits': (changes) => workspace.pictures.changeCredits(changes),
    'pictures:write-credits': async (pictures, destination) => {
      await workspace.pictures.writeCredits(pictures, destination)
      return null
    },
    'picture:read-credit': (folder, src, language) =>
      workspace.pictures.readCredit(folder, src, language),
    'picture:add': (folder, picture) => workspace.addPicture(folder, picture),
  }
}

/** What is done on every message of the protocol. */
export function createMessageListeners({
  episodes,
  imports,
  replacing,
  versions,
  pictures,
  proofing,
}: Workspace): MessageListeners {
  return {
    'episode:steps': (folder, version, stepsJson) =>
      episodes.applySteps(folder, version, stepsJson),
    'episode:check': (folder, version, hash) => episodes.check(folder, version, hash),
    author: (author) => versions.setAuthor(author),
    'merge:answer': (id, answer) => episodes.merges.answer(id, answer),
    'import:cancel': (id) => imports.cancel(id),
    'replacing:cancel': () => replacing.cancel(),
    'pictures:cancel': () => pictures.cancel(),
    'proofing:stop': (folder) => proofing.stop(folder),
  }
}
