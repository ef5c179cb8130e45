import { Link } from 'wouter'
import { Mark } from '#ui/Mark.tsx'
import { LanguageSwitch, ThemeSwitch } from '#ui/Switches.tsx'
import style from './Header.module.css'
import { useText } from './text.ts'

export function Header() {
  const { t } = useText()
  return (
    <header className={style['header']}>
      <a className={style['skip']} href="#content">
        {t('app.skip')}
      </a>
      <div className={style['inner']}>
        <Link href="/" className={style['name']}>
          <Mark />
          {t('app.name')}
        </Link>
        <nav className={style['tools']}>
          <Link href="/my" className={style['devices']}>
            {t('owner.nav.repairs')}
          </Link>
          <LanguageSwitch />
          <ThemeSwitch />
        </nav>
      </div>
    </header>
  )
}
