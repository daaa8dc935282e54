/** What a person can do with an episode of the list. */
export interface EpisodeActions {
  onOpen: (folder: string) => void
  onRename: (folder: string, title: string) => void
  onDuplicate: (folder: string) => void
  onTrash: (folder: string) => void
  onShowInFileManager: (folder: string) => void
}
