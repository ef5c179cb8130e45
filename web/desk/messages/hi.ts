import { common } from '#locales/hi/common'
import { cover } from '#locales/hi/cover'
import { desk } from '#locales/hi/desk'
import { paperPages } from '#locales/hi/papers'
import { refusals } from '#locales/hi/refusals'
import { plans } from '#locales/hi/plans'
import { repairs } from '#locales/hi/repairs'
import { terms } from '#locales/hi/terms'
import { visits } from '#locales/hi/visits'

export const messages = {
  ...common,
  ...refusals,
  ...plans,
  ...repairs,
  ...terms,
  ...paperPages,
  ...desk,
  ...cover,
  ...visits,
}
