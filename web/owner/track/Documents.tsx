import type { TrackView } from '#repairs/contract'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { IconPrinter } from '#ui/icons.ts'
import { Row } from '#ui/Layout.tsx'
import { CopyButton } from '../CopyButton.tsx'
import { useText } from '../text.ts'
import { Paid } from './Paid.tsx'

/** The money as it stands, the paper to print, the link to keep. */
export function Documents({ repair }: { readonly repair: TrackView }) {
  const { t } = useText()
  const ended = repair.stage === 'handedOver'
  return (
    <Card title={t('owner.documents.title')}>
      <Paid money={repair.money} />
      <Row gap={12}>
        <Button onClick={() => print()}>
          <Icon of={IconPrinter} />
          {ended ? t('owner.documents.receipt') : t('owner.documents.summary')}
        </Button>
        <span>
          {t('owner.documents.link')} <CopyButton text={location.href} />
        </span>
      </Row>
    </Card>
  )
}
