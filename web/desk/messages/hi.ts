import { common } from '#locales/hi/common'
import { desk } from '#locales/hi/desk'

export const messages = { ...common, ...desk }
