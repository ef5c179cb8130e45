import { common } from '#locales/hi/common'
import { cover } from '#locales/hi/cover'
import { desk } from '#locales/hi/desk'
import { refusals } from '#locales/hi/refusals'
import { paperPages } from '#locales/hi/papers'
import { paperPages } from '#locales/hi/papers'
import { repairs } from '#locales/hi/repairs'
import { terms } from '#locales/hi/terms'

<<<<<<< HEAD
export const messages = { ...common, ...refusals, ...repairs, ...terms,
  ...paperPages, ...desk, ...cover }
=======
export const messages = { ...common, ...refusals, ...repairs, ...terms, ...paperPages, ...desk }
>>>>>>> b6fc106 (Issue the European repair form, the Indian invoice, the Chinese record and the notice as papers)
