import { common } from '#locales/it/common'
import { desk } from '#locales/it/desk'

export const messages = { ...common, ...desk }
