// Which screen stands at which address. Rooms never import rooms: what one shows of another is put together here.
import { Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { Redirect, Route, Switch } from 'wouter'
import { later, laterPart } from '../lib/later.ts'
import { paths, usePath } from '../lib/paths.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Page, PageHeader } from '../ui/Page.tsx'
import { Loading } from '../ui/Progress.tsx'
import { Bulkhead } from './Bulkhead.tsx'

const TasksPage = later(async () => (await import('../features/tasks/TasksPage.tsx')).TasksPage)
const TasksCard = later(async () => (await import('../features/tasks/TasksCard.tsx')).TasksCard)
const TaskRows = later(async () => (await import('../features/tasks/TaskRows.tsx')).TaskRows)
const TodayPage = later(async () => (await import('../features/today/TodayPage.tsx')).TodayPage)
const OneAppointment = later(async () => (await import('../features/appointments/OneAppointment.tsx')).OneAppointment)
const CalendarPage = later(async () => (await import('../features/appointments/CalendarPage.tsx')).CalendarPage)
const ClientAppointments = later(async () => (await import('../features/appointments/ClientAppointments.tsx')).ClientAppointments)
const ServicesPage = later(async () => (await import('../features/services/ServicesPage.tsx')).ServicesPage)
const ClientsPage = later(async () => (await import('../features/clients/ClientsPage.tsx')).ClientsPage)
const ClientPage = later(async () => (await import('../features/clients/ClientPage.tsx')).ClientPage)
const EnquiriesPage = later(async () => (await import('../features/enquiries/EnquiriesPage.tsx')).EnquiriesPage)
const ExchangesPage = later(async () => (await import('../features/exchanges/ExchangesPage.tsx')).ExchangesPage)
const ExchangePage = later(async () => (await import('../features/exchanges/ExchangePage.tsx')).ExchangePage)
const ExchangesCard = later(async () => (await import('../features/exchanges/ExchangesCard.tsx')).ExchangesCard)
const Intake = laterPart(async () => (await import('../features/clients/IntakeCheck.tsx')).IntakeCheck)
const EmergencyPage = later(async () => (await import('../features/emergency/EmergencyPage.tsx')).EmergencyPage)
const EmergencyCard = later(async () => (await import('../features/emergency/EmergencyCard.tsx')).EmergencyCard)
const NumbersPage = later(async () => (await import('../features/emergency/NumbersPage.tsx')).NumbersPage)
const DocumentsPage = later(async () => (await import('../features/documents/DocumentsPage.tsx')).DocumentsPage)
const DocumentPage = later(async () => (await import('../features/documents/DocumentPage.tsx')).DocumentPage)
const ChooseText = later(async () => (await import('../features/documents/ChooseText.tsx')).ChooseText)
const PreparePage = later(async () => (await import('../features/documents/PreparePage.tsx')).PreparePage)
const ConsentsPage = later(async () => (await import('../features/consents/ConsentsPage.tsx')).ConsentsPage)
const ConsentsCard = later(async () => (await import('../features/consents/ConsentsCard.tsx')).ConsentsCard)
const RecordConsent = laterPart(async () => (await import('../features/consents/GiveForm.tsx')).GiveForm)
const ScreeningsPage = later(async () => (await import('../features/screenings/ScreeningsPage.tsx')).ScreeningsPage)
const ScreeningPage = later(async () => (await import('../features/screenings/ScreeningPage.tsx')).ScreeningPage)
const ScreeningCard = later(async () => (await import('../features/screenings/ScreeningCard.tsx')).ScreeningCard)
const RecordingsPage = later(async () => (await import('../features/recordings/RecordingsPage.tsx')).RecordingsPage)
const RecordingTick = laterPart(async () => (await import('../features/recordings/RecordingTick.tsx')).RecordingTick)
const ClientRecordings = later(async () => (await import('../features/recordings/ClientRecordings.tsx')).ClientRecordings)
const ClientDocuments = later(async () => (await import('../features/documents/ClientDocuments.tsx')).ClientDocuments)
const ClientFiles = later(async () => (await import('../features/attachments/ClientFiles.tsx')).ClientFiles)
const FilesPage = later(async () => (await import('../features/attachments/FilesPage.tsx')).FilesPage)
const FilePage = later(async () => (await import('../features/attachments/FilePage.tsx')).FilePage)
const Files = laterPart(async () => (await import('../features/attachments/RecordFiles.tsx')).RecordFiles)
const Marks = laterPart(async () => (await import('../features/marks/RecordMarks.tsx')).RecordMarks)
const Attach = laterPart(async () => (await import('../features/attachments/AttachDialog.tsx')).AttachDialog)
const Scan = laterPart(async () => (await import('../features/attachments/ScanField.tsx')).ScanField)
const ScannerCard = laterPart(async () => (await import('../features/attachments/ScannerCard.tsx')).ScannerCard)
const BackupsPage = later(async () => (await import('../features/backups/BackupsPage.tsx')).BackupsPage)
const RestorePage = later(async () => (await import('../features/vault/RestorePage.tsx')).RestorePage)
const AuditPage = later(async () => (await import('../features/audit/AuditPage.tsx')).AuditPage)
const SecurityPage = later(async () => (await import('../features/security/SecurityPage.tsx')).SecurityPage)
const OffsitePage = later(async () => (await import('../features/offsite/OffsitePage.tsx')).OffsitePage)
const PlanPage = later(async () => (await import('../features/security/PlanPage.tsx')).PlanPage)
const Paper = laterPart(async () => (await import('../features/documents/Paper.tsx')).Paper)
const SettingsPage = later(async () => (await import('../features/settings/SettingsPage.tsx')).SettingsPage)
const IntegrityCard = laterPart(async () => (await import('../features/integrity/IntegrityCard.tsx')).IntegrityCard)
const Restores = laterPart(async () => (await import('../features/vault/Restores.tsx')).Restores)
const MissingPage = later(async () => (await import('../features/vault/MissingPage.tsx')).MissingPage)
const Security = later(async () => (await import('../features/vault/Security.tsx')).Security)
const ChangePassphrase = laterPart(async () => (await import('../features/vault/ChangePassphrase.tsx')).ChangePassphrase)
const KitPage = later(async () => (await import('../features/vault/KitPage.tsx')).KitPage)
const NotePage = later(async () => (await import('../features/notes/NotePage.tsx')).NotePage)
const NotesToWrite = later(async () => (await import('../features/notes/NotesToWrite.tsx')).NotesToWrite)
const NotesTimeline = later(async () => (await import('../features/notes/NotesTimeline.tsx')).NotesTimeline)
const SearchPage = later(async () => (await import('../features/search/SearchPage.tsx')).SearchPage)
const PlatformsPage = later(async () => (await import('../features/platforms/PlatformsPage.tsx')).PlatformsPage)
const PlatformPage = later(async () => (await import('../features/platforms/PlatformPage.tsx')).PlatformPage)
const ClientPlatform = later(async () => (await import('../features/platforms/ClientPlatform.tsx')).ClientPlatform)
const ReadinessPage = later(async () => (await import('../features/readiness/ReadinessPage.tsx')).ReadinessPage)
const ReferralsPage = later(async () => (await import('../features/referrals/ReferralsPage.tsx')).ReferralsPage)
const ReferralsCard = later(async () => (await import('../features/referrals/ReferralsCard.tsx')).ReferralsCard)
const RecipientsPage = later(async () => (await import('../features/recipients/RecipientsPage.tsx')).RecipientsPage)
const PoliciesPage = later(async () => (await import('../features/policies/PoliciesPage.tsx')).PoliciesPage)
const PolicyPage = later(async () => (await import('../features/policies/PolicyPage.tsx')).PolicyPage)
const TextsPage = later(async () => (await import('../features/templates/TextsPage.tsx')).TextsPage)
const TextPage = later(async () => (await import('../features/templates/TextPage.tsx')).TextPage)
const SharePage = later(async () => (await import('../features/sharing/SharePage.tsx')).SharePage)
const LedgerPage = later(async () => (await import('../features/sharing/LedgerPage.tsx')).LedgerPage)
const ClientSharing = later(async () => (await import('../features/sharing/ClientSharing.tsx')).ClientSharing)
const AccountPage = later(async () => (await import('../features/sharing/AccountPage.tsx')).AccountPage)
const RulesPage = later(async () => (await import('../features/sharing/RulesPage.tsx')).RulesPage)
const ContactRules = laterPart(async () => (await import('../features/clients/Rules.tsx')).ClientRules)
const SessionCard = later(async () => (await import('../features/sessions/SessionCard.tsx')).SessionCard)
const SessionPage = later(async () => (await import('../features/sessions/SessionPage.tsx')).SessionPage)

const NotFound = () => {
  const t = useTranslations('app.notFound')
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} about={t('about')} />
      <ButtonLink href={paths.today}>{t('back')}</ButtonLink>
    </Page>
  )
}

const Recorded = (session: { clientId: string; sessionId: string }) => <RecordingTick {...session} record={RecordConsent} />

const OneClient = ({ id, changing = false }: { id: string; changing?: boolean }) => (
  <ClientPage
    key={id}
    id={id}
    changing={changing}
    record={RecordConsent}
    session={<SessionCard clientId={id} record={RecordConsent} rules={ContactRules} />}
    beside={
      <>
        <EmergencyCard clientId={id} />
        <ClientAppointments clientId={id} />
        <TasksCard clientId={id} />
        <ExchangesCard clientId={id} />
      </>
    }
    notes={<NotesTimeline clientId={id} />}
    documents={<ClientDocuments clientId={id} />}
    registers={
      <>
        <ClientPlatform clientId={id} />
        <ScreeningCard clientId={id} />
        <ConsentsCard clientId={id} files={Files} attach={Attach} />
        <ReferralsCard clientId={id} record={RecordConsent} />
        <ClientRecordings clientId={id} record={RecordConsent} />
        <ClientSharing clientId={id} />
        <ClientFiles clientId={id} />
      </>
    }
  />
)

/** A fault in one screen leaves the frame standing. */
export const Screens = () => (
  <Bulkhead key={usePath()}>
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/">
          <Redirect to={paths.today} />
        </Route>
        <Route path="/today">
          <TodayPage tasks={TaskRows} record={RecordConsent} />
        </Route>
        <Route path="/enquiries">
          <EnquiriesPage intake={Intake} />
        </Route>
        <Route path="/enquiries/expired">
          <EnquiriesPage key="expired" filter="expired" intake={Intake} />
        </Route>
        <Route path="/calendar">
          <CalendarPage />
        </Route>
        <Route path="/calendar/:id">{({ id }) => <OneAppointment id={id} on={null} />}</Route>
        <Route path="/calendar/:id/:on">{({ id, on }) => <OneAppointment id={id} on={on} />}</Route>
        <Route path="/tasks">
          <TasksPage />
        </Route>
        <Route path="/tasks/of/:id">{({ id }) => <TasksPage key={id} clientId={id} />}</Route>
        <Route path="/messages">
          <ExchangesPage />
        </Route>
        <Route path="/messages/of/:id">{({ id }) => <ExchangesPage key={id} clientId={id} />}</Route>
        <Route path="/messages/:id">{({ id }) => <ExchangePage key={id} id={id} record={RecordConsent} marks={Marks} />}</Route>
        <Route path="/clients">
          <ClientsPage />
        </Route>
        <Route path="/clients/:id">{({ id }) => <OneClient id={id} />}</Route>
        <Route path="/clients/:id/record">{({ id }) => <OneClient id={id} changing />}</Route>
        <Route path="/clients/:id/emergency">{({ id }) => <EmergencyPage key={id} id={id} />}</Route>
        <Route path="/emergency-numbers">
          <NumbersPage />
        </Route>
        <Route path="/clients/:id/prepare">{({ id }) => <ChooseText clientId={id} />}</Route>
        <Route path="/clients/:id/prepare/:template">{({ id, template }) => <PreparePage clientId={id} template={template} />}</Route>
        <Route path="/documents">
          <DocumentsPage />
        </Route>
        <Route path="/documents/prepare">
          <ChooseText clientId={null} />
        </Route>
        <Route path="/documents/prepare/:template">{({ template }) => <PreparePage clientId={null} template={template} />}</Route>
        <Route path="/documents/:id">{({ id }) => <DocumentPage key={id} id={id} files={Files} scan={Scan} marks={Marks} />}</Route>
        <Route path="/clients/:id/files">{({ id }) => <FilesPage key={id} clientId={id} />}</Route>
        <Route path="/files/:id">{({ id }) => <FilePage key={id} id={id} marks={Marks} />}</Route>
        <Route path="/consents">
          <ConsentsPage />
        </Route>
        <Route path="/consents/:filter">
          {({ filter }) => <ConsentsPage key={filter} filter={filter === 'due' ? 'due' : 'withdrawn'} />}
        </Route>
        <Route path="/screenings">
          <ScreeningsPage />
        </Route>
        <Route path="/screenings/:id">{({ id }) => <ScreeningPage key={id} id={id} />}</Route>
        <Route path="/clients/:id/share">{({ id }) => <SharePage key={id} clientId={id} record={RecordConsent} paper={Paper} />}</Route>
        <Route path="/clients/:id/account">{({ id }) => <AccountPage key={id} clientId={id} paper={Paper} />}</Route>
        <Route path="/sharing">
          <LedgerPage />
        </Route>
        <Route path="/sharing/of/:id">{({ id }) => <LedgerPage key={id} clientId={id} />}</Route>
        <Route path="/sharing/rules">
          <RulesPage />
        </Route>
        <Route path="/recordings">
          <RecordingsPage files={Files} />
        </Route>
        <Route path="/session">
          <SessionPage rules={ContactRules} recorded={Recorded} emergency={EmergencyCard} />
        </Route>
        <Route path="/notes">
          <NotesToWrite />
        </Route>
        <Route path="/notes/:id">{({ id }) => <NotePage key={id} id={id} record={RecordConsent} files={Files} marks={Marks} />}</Route>
        <Route path="/texts">
          <TextsPage />
        </Route>
        <Route path="/texts/:name/:language">
          {({ name, language }) => <TextPage key={`${name}/${language}`} name={name} language={language} paper={Paper} />}
        </Route>
        <Route path="/policies">
          <PoliciesPage />
        </Route>
        <Route path="/policies/due">
          <PoliciesPage key="due" filter="due" />
        </Route>
        <Route path="/policies/:name/:language">
          {({ name, language }) => <PolicyPage key={`${name}/${language}`} name={name} language={language} />}
        </Route>
        <Route path="/search">
          <SearchPage />
        </Route>
        <Route path="/backups">
          <BackupsPage />
        </Route>
        <Route path="/backups/restore">
          <RestorePage />
        </Route>
        <Route path="/backups/restore/:id">{({ id }) => <RestorePage key={id} id={id} />}</Route>
        <Route path="/audit">
          <AuditPage />
        </Route>
        <Route path="/security">
          <SecurityPage integrity={<IntegrityCard restores={<Restores />} />} change={ChangePassphrase} />
        </Route>
        <Route path="/security/copies">
          <OffsitePage />
        </Route>
        <Route path="/security/plan">
          <PlanPage paper={Paper} />
        </Route>
        <Route path="/security/missing">
          <MissingPage />
        </Route>
        <Route path="/settings">
          <SettingsPage
            security={
              <>
                <ScannerCard />
                <Security />
              </>
            }
          />
        </Route>
        <Route path="/settings/services">
          <ServicesPage />
        </Route>
        <Route path="/settings/readiness">
          <ReadinessPage />
        </Route>
        <Route path="/settings/referrals">
          <ReferralsPage />
        </Route>
        <Route path="/settings/referrals/made">
          <ReferralsPage key="made" tab="made" />
        </Route>
        <Route path="/settings/platforms">
          <PlatformsPage />
        </Route>
        <Route path="/settings/platforms/:id">{({ id }) => <PlatformPage key={id} id={id} />}</Route>
        <Route path="/settings/recipients">
          <RecipientsPage />
        </Route>
        <Route path="/settings/recovery-kit">
          <KitPage />
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  </Bulkhead>
)
