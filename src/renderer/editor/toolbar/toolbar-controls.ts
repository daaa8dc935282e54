import {
  type Icon,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconCode,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconPhotoPlus,
  IconSeparator,
  IconStrikethrough,
} from '@tabler/icons-react'
import { isMacOS } from '@tiptap/core'
import type { EditorCommand } from '../commands/editor-command.ts'
import { redo, undo } from '../commands/history.ts'
import { insertFigure } from '../commands/insert-figure.ts'
import {
  insertRule,
  toggleBlockquote,
  toggleBulletList,
  toggleOrderedList,
} from '../commands/set-block.ts'
import { editLink } from '../commands/set-link.ts'
import { toggleCode, toggleEmphasis, toggleStrike, toggleStrong } from '../commands/toggle-mark.ts'
import type { ToolbarNeed, ToolbarState } from './get-toolbar-state.ts'

/** One button. Its name is the key of its text, and of its state when it is on or off. */
export interface ToolbarControl {
  name: keyof ToolbarState['active'] | 'figure' | 'horizontal-rule' | 'undo' | 'redo'
  icon: Icon
  shortcut?: string
  run: EditorCommand
  needs: ToolbarNeed
}

const redoShortcut = isMacOS() ? 'Mod-Shift-Z' : 'Mod-Y'

/** The toolbar's buttons, group by group, after the paragraph style. */
export const TOOLBAR_GROUPS: readonly (readonly ToolbarControl[])[] = [
  [
    { name: 'strong', icon: IconBold, shortcut: 'Mod-B', run: toggleStrong, needs: 'mark' },
    { name: 'emphasis', icon: IconItalic, shortcut: 'Mod-I', run: toggleEmphasis, needs: 'mark' },
    {
      name: 'strike',
      icon: IconStrikethrough,
      shortcut: 'Mod-Shift-S',
      run: toggleStrike,
      needs: 'mark',
    },
    { name: 'code', icon: IconCode, run: toggleCode, needs: 'mark' },
    { name: 'link', icon: IconLink, shortcut: 'Mod-K', run: editLink, needs: 'mark' },
  ],
  [
    {
      name: 'blockquote',
      icon: IconBlockquote,
      shortcut: 'Mod-Shift-B',
      run: toggleBlockquote,
      needs: 'block',
    },
    {
      name: 'bullet-list',
      icon: IconList,
      shortcut: 'Mod-Shift-8',
      run: toggleBulletList,
      needs: 'block',
    },
    {
      name: 'ordered-list',
      icon: IconListNumbers,
      shortcut: 'Mod-Shift-7',
      run: toggleOrderedList,
      needs: 'block',
    },
  ],
  [
    { name: 'figure', icon: IconPhotoPlus, run: insertFigure, needs: 'page' },
    { name: 'horizontal-rule', icon: IconSeparator, run: insertRule, needs: 'block' },
  ],
  [
    { name: 'undo', icon: IconArrowBackUp, shortcut: 'Mod-Z', run: undo, needs: 'undo' },
    { name: 'redo', icon: IconArrowForwardUp, shortcut: redoShortcut, run: redo, needs: 'redo' },
  ],
]
