import { describe, expect, it } from 'vitest'
import { folderName, siblingPath } from './folder-name.ts'

describe('folderName', () => {
  it.each([
    ['/home/sam/Documents/My Podcast', 'My Podcast'],
    ['C:\\Users\\Sam\\Documents\\Mein Podcast\\', 'Mein Podcast'],
    ['/', '/'],
  ])('%s ends in %s', (path, name) => {
    expect(folderName(path)).toBe(name)
  })
})

describe('siblingPath', () => {
  it.each([
    ['/home/sam/My Podcast', '/home/sam/Other'],
    ['/My Podcast/My Podcast', '/My Podcast/Other'],
    ['C:\\Users\\My Podcast', 'C:\\Users\\Other'],
  ])('%s', (path, sibling) => {
    expect(siblingPath(path, 'Other')).toBe(sibling)
  })
})
