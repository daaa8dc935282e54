/** Where a workspace finds its threads, and keeps what is its own. */
export interface WorkspacePaths {
  /** Absolute path of the entry of a worker that parses one source. */
  parserPath: string
  /** Absolute path of the entry of a thread that searches. */
  searcherPath: string
  /** Absolute path of the entry of the thread that proofreads. */
  proofThreadPath: string
  /** Absolute path of the folder with the shipped dictionaries. */
  dictionariesPath: string
  /** Absolute path of the folder into which a person lays dictionaries. */
  ownDictionariesPath: string
  /** Absolute path of the folder in which the indexes of libraries are kept. */
  indexFolder: string
  /** Absolute path of the folder in which the journals of open episodes are kept. */
  journalFolder: string
  /** Absolute path of the file with this installation's id. */
  idFile: string
}
