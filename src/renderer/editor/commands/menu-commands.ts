import type { MenuCommand } from '../../../ipc/menu-command.ts'
import type { EditorCommand } from './editor-command.ts'
import { redo, undo } from './history.ts'
import { insertFigure } from './insert-figure.ts'
import {
  insertRule,
  setParagraph,
  toggleBlockquote,
  toggleBulletList,
  toggleHeading,
  toggleOrderedList,
} from './set-block.ts'
import { editLink } from './set-link.ts'
import { toggleCode, toggleEmphasis, toggleStrike, toggleStrong } from './toggle-mark.ts'

/** The menu items that the editor carries out. */
export const menuCommands: { readonly [C in MenuCommand]?: EditorCommand } = {
  undo,
  redo,
  paragraph: setParagraph,
  'heading-2': toggleHeading(2),
  'heading-3': toggleHeading(3),
  'heading-4': toggleHeading(4),
  bold: toggleStrong,
  italic: toggleEmphasis,
  strike: toggleStrike,
  code: toggleCode,
  link: editLink,
  blockquote: toggleBlockquote,
  'bullet-list': toggleBulletList,
  'ordered-list': toggleOrderedList,
  'horizontal-rule': insertRule,
  figure: insertFigure,
}
