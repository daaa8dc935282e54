import { InputRule } from '@tiptap/core'
import type { ResolvedPos } from '@tiptap/pm/model'

/**
 * An input rule that only works where `allows` says so. Elsewhere what was typed stays as typed: the
 * library's rules would eat the asterisks of a title that cannot be bold.
 */
export function guardInputRule(rule: InputRule, allows: ($pos: ResolvedPos) => boolean): InputRule {
  return new InputRule({
    find: rule.find,
    undoable: rule.undoable,
    handler: (props) =>
      allows(props.state.doc.resolve(props.range.from)) ? rule.handler(props) : null,
  })
}
