import { common } from '#locales/zh/common'
import { desk } from '#locales/zh/desk'

export const messages = { ...common, ...desk }
