import { expect, test, vi } from 'vitest'
import { Menu } from './menu.ts'
import { MenuItem } from './menu-item.ts'

const build = Menu.buildFromTemplate

test('items are found by id at any depth', () => {
  const menu = build([
    { label: 'File', submenu: [{ label: 'More', submenu: [{ id: 'x', label: 'X' }] }] },
  ])
  expect(menu.getMenuItemById('x')?.label).toBe('X')
  expect(menu.getMenuItemById('y')).toBeNull()
})

test('a click runs the handler, a role acts on what it is given', () => {
  const click = vi.fn()
  const item = new MenuItem({ label: 'Go', click })
  item.click()
  expect(click).toHaveBeenCalledWith(item, undefined, {})

  const copy = vi.fn()
  const contents = { copy } as never
  const edit = build([{ role: 'editMenu' }]).items[0]?.submenu
  edit?.items.find((entry) => entry.role === 'copy')?.click({}, undefined, contents)
  expect(copy).toHaveBeenCalledOnce()
})

test('roles have labels and accelerators of their own, which a template may change', () => {
  const [own, changed] = build([{ role: 'selectAll' }, { role: 'selectAll', label: 'Alles' }]).items
  expect(own).toMatchObject({ label: 'Select All', accelerator: 'CommandOrControl+A' })
  expect(changed).toMatchObject({ label: 'Alles', accelerator: 'CommandOrControl+A' })
})

test.each(['appMenu', 'fileMenu', 'editMenu', 'viewMenu', 'windowMenu'] as const)(
  'the standard menu %s has items, all of them known',
  (role) => {
    const items = build([{ role }]).items[0]?.submenu?.items ?? []
    expect(items.length).toBeGreaterThan(0)
    expect(items.every((item) => item.type === 'separator' || item.label !== '')).toBe(true)
  },
)

test('a checkbox toggles, of radio items one is checked in each group', () => {
  const menu = build([
    { label: 'Wrap', type: 'checkbox' },
    { label: 'A', type: 'radio', checked: true },
    { label: 'B', type: 'radio' },
    { type: 'separator' },
    { label: 'C', type: 'radio', checked: true },
  ])
  const [wrap, a, b] = menu.items
  wrap?.click()
  b?.click()
  expect(menu.items.map((item) => item.checked)).toEqual([true, false, true, false, true])
  wrap?.click()
  a?.click()
  expect(menu.items.map((item) => item.checked)).toEqual([false, true, false, false, true])
})

test('templates that Electron refuses are refused, and unknown roles are loud', () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(() => build([{ id: 'x' }])).toThrow('at least one of label, role or type')
  expect(() => build([{ label: 'x', type: 'submenu' }])).toThrow('Invalid submenu')
  expect(() => build([{ role: 'shareMenu' }])).toThrow("menu role 'shareMenu'")
  expect(() => build([]).popup()).toThrow('Menu.popup')
})
