import { common } from '#locales/hi/common'
import { desk } from '#locales/hi/desk'
import { refusals } from '#locales/hi/refusals'
import { repairs } from '#locales/hi/repairs'

export const messages = { ...common, ...refusals, ...repairs, ...desk }
