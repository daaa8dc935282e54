import { app } from './app.ts'
import { checkOptions } from './check-options.ts'
import { loudPrototype } from './loud-object.ts'
import { Menu } from './menu.ts'
import type { MenuRole, RoleContents, RoleWindow } from './menu-role.ts'
import { menuRoles } from './menu-roles.ts'
import { NotImplemented } from './not-implemented.ts'

export type Template = Electron.MenuItemConstructorOptions

const known = [
  ...['id', 'label', 'sublabel', 'toolTip', 'type', 'role', 'accelerator', 'submenu', 'enabled'],
  ...['visible', 'checked', 'click', 'registerAccelerator', 'acceleratorWorksWhenHidden'],
]

let nextCommandId = 1

/** Electron's MenuItem. */
export class MenuItem {
  readonly id?: string
  readonly commandId = nextCommandId++
  readonly type: NonNullable<Template['type']>
  readonly role?: NonNullable<Electron.MenuItem['role']>
  readonly accelerator: string | null
  readonly submenu?: Menu
  label: string
  sublabel: string
  toolTip: string
  enabled: boolean
  visible: boolean
  checked: boolean
  menu: Menu | undefined

  /**
   * As in Electron, a test clicks without arguments, and then there is no focused window: roles that need one
   * do nothing, and `click` gets none.
   */
  click: (event?: object, window?: RoleWindow, contents?: RoleContents) => void

  /** @throws Error for templates that Electron refuses; NotImplemented for roles and options unknown here */
  constructor(options: Template) {
    checkOptions('MenuItem', options, known)
    const role = findRole(options.role)
    const submenu = options.submenu ?? role?.submenu
    if (options.label === undefined && !role && options.type === undefined) {
      throw new Error('MenuItem needs at least one of label, role or type')
    }
    this.type = options.type ?? (submenu ? 'submenu' : 'normal')
    if (this.type === 'submenu' && !submenu) throw new Error('Invalid submenu')
    if (options.id !== undefined) this.id = options.id
    if (options.role !== undefined) {
      this.role = options.role.toLowerCase() as NonNullable<Electron.MenuItem['role']>
    }
    if (submenu) {
      this.submenu =
        submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu as Template[])
    }
    this.label = options.label ?? role?.label ?? ''
    this.accelerator = String(options.accelerator ?? role?.accelerator ?? '') || null
    this.sublabel = options.sublabel ?? ''
    this.toolTip = options.toolTip ?? ''
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.click = (event = {}, window, contents) => {
      if (this.type === 'checkbox') this.checked = !this.checked
      if (this.type === 'radio') this.menu?._choose(this)
      if (role && carryOut(role, window, contents)) return
      // Electron's own parameters; the stand-in's windows are loud where they differ.
      options.click?.(this as never, window as never, event as never)
    }
  }
}
Object.setPrototypeOf(MenuItem.prototype, loudPrototype('MenuItem'))

function findRole(name: Template['role']): MenuRole | undefined {
  if (name === undefined) return undefined
  const role = menuRoles(app.name)[name.toLowerCase()]
  if (!role) throw new NotImplemented(`menu role '${name}'`)
  return role
}

function carryOut(role: MenuRole, window?: RoleWindow, contents?: RoleContents): boolean {
  if (role.app) role.app(app)
  else if (role.window && window) role.window(window)
  else if (role.contents && contents) role.contents(contents)
  else return false
  return true
}
