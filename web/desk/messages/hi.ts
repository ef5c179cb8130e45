import { common } from '#locales/hi/common'
import { cover } from '#locales/hi/cover'
import { desk } from '#locales/hi/desk'
import { refusals } from '#locales/hi/refusals'
import { repairs } from '#locales/hi/repairs'
import { terms } from '#locales/hi/terms'

export const messages = { ...common, ...refusals, ...repairs, ...terms, ...desk, ...cover }
