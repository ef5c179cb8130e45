import { common } from '#locales/en/common'
import { desk } from '#locales/en/desk'

export const messages = { ...common, ...desk }
