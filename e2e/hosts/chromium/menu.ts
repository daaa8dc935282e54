import { host } from './host.ts'
import { loudPrototype } from './loud-object.ts'
import { MenuItem, type Template } from './menu-item.ts'
import { NotImplemented } from './not-implemented.ts'
import { popUpInTrial } from './trial-menu.ts'
import { shareShortcuts } from './trial-shortcuts.ts'

let applicationMenu: Menu | null = null

/** Electron's Menu. Nothing is drawn: tests click items, and look at them as data. */
export class Menu {
  readonly items: MenuItem[] = []

  static buildFromTemplate(template: (Template | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const item of template) {
      menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    }
    return menu
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
    if (host.isTrial) shareShortcuts()
  }
  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }

  append(item: MenuItem): void {
    this.insert(this.items.length, item)
  }
  insert(position: number, item: MenuItem): void {
    item.menu = this
    this.items.splice(position, 0, item)
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  /** A native menu cannot be seen by a test on either host, so tests replace this method. */
  popup(_options?: Electron.PopupOptions): void {
    if (!host.isTrial) throw new NotImplemented('Menu.popup (replace Menu.prototype.popup)')
    void popUpInTrial(this)
  }
  closePopup(): void {
    // None is open.
  }

  /** Not Electron's: checks one of the radio items between two separators. */
  _choose(chosen: MenuItem): void {
    const at = this.items.indexOf(chosen)
    const isRadio = (item: MenuItem | undefined) => item?.type === 'radio'
    let first = at
    let last = at
    while (isRadio(this.items[first - 1])) first--
    while (isRadio(this.items[last + 1])) last++
    for (const item of this.items.slice(first, last + 1)) item.checked = item === chosen
  }
}
Object.setPrototypeOf(Menu.prototype, loudPrototype('Menu'))
Object.setPrototypeOf(Menu, loudPrototype('Menu', Function.prototype))

Menu.prototype satisfies Pick<Electron.Menu, 'closePopup'>
