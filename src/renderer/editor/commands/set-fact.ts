import type { FactName, Facts } from '../../../episode/facts.ts'
import type { EditorCommand } from './editor-command.ts'

/** Changes one fact of the page (number, language, state …); undo takes it back like a word. */
export function setFact<N extends FactName>(name: N, value: Facts[N]): EditorCommand {
  return ({ state, view }) => {
    view.dispatch(state.tr.setDocAttribute(name, value))
    return true
  }
}
