import { resolve } from 'node:path'
import { type OpenSpeller, openSpeller } from '../open-speller.ts'

/** Absolute path of the dictionaries that are shipped. */
export const SHIPPED_DICTIONARIES = resolve(import.meta.dirname, '../../../resources/dictionaries')

/** The real dictionaries, German and English. */
export const shippedSpeller = (): Promise<OpenSpeller> =>
  openSpeller({ shipped: SHIPPED_DICTIONARIES, own: null }, ['de', 'en'])
