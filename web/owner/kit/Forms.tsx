import { useState } from 'react'
import { Button, ButtonLink, IconButton } from '#ui/Button.tsx'
import { Choice } from '#ui/Choice.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Field, Select, TextArea } from '#ui/Field.tsx'
import { IconCopy } from '#ui/icons.ts'
import { Grid, Row, Stack } from '#ui/Layout.tsx'
import { Money } from '#ui/Money.tsx'
import { ScanBox } from '#ui/ScanBox.tsx'
import { Tabs } from '#ui/Tabs.tsx'

export function Forms() {
  const [way, setWay] = useState<string>('visit')
  const [open, setOpen] = useState(false)
  const [tab, setTab] = useState('today')
  return (
    <Stack gap={24}>
      <Row gap={12}>
        <Button kind="filled">Book this visit</Button>
        <Button onClick={() => setOpen(true)}>Change time</Button>
        <Button kind="plain">Not now</Button>
        <Button kind="danger">Cancel the repair</Button>
        <Button kind="filled" busy>
          Booking
        </Button>
        <ButtonLink href="/">Go to the start</ButtonLink>
        <IconButton of={IconCopy} label="Copy" />
        <Button kind="filled" reason="The estimate is still being written.">
          Accept
        </Button>
      </Row>
      <Grid gap={24}>
        <ScanBox onFound={() => undefined}>
          <Field label="IMEI or serial" hint="Dial *#06# to see it." required inputMode="numeric" />
        </ScanBox>
        <Field
          label="Telephone"
          type="tel"
          error="This number is one digit short."
          required
          defaultValue="98765 4321"
        />
        <TextArea label="What happened" placeholder="It fell on the stairs" />
        <Select label="Colour" defaultValue="b">
          <option value="a">White</option>
          <option value="b">Black</option>
        </Select>
      </Grid>
      <Choice
        legend="How shall we meet?"
        value={way}
        onChange={setWay}
        options={[
          {
            value: 'visit',
            title: 'At home',
            note: 'Tue 24 Nov, 10–12',
            aside: <Money of={{ minor: 41300, currency: 'INR' }} />,
          },
          { value: 'counter', title: 'Service centre', note: 'today 16:30 · 2.1 km' },
          {
            value: 'parcel',
            title: 'By mail',
            reason: 'A swollen battery may not travel by post.',
          },
        ]}
      />
      <Tabs
        label="Work"
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'today', label: 'Today 12' },
          { id: 'late', label: 'Late 2' },
        ]}
      >
        <p>{tab}</p>
      </Tabs>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Cancel this visit?"
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Keep it</Button>
            <Button kind="danger">Cancel the visit</Button>
          </>
        }
      >
        The slot goes back to others. You can book again at any time.
      </Dialog>
    </Stack>
  )
}
