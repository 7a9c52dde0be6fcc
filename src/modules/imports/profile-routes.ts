/** Mapping profiles over HTTP: those that hold for the post's region, the versions of one, and a new version. */
import { Type } from 'typebox'
import type { Officer } from '../../kernel/actor.ts'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { wireMoment } from '../../platform/views/time.ts'
import { addProfile, type ProfileDeps } from './add-profile.ts'
import { findBuiltIn } from './built-in.ts'
import { checkPower, mayImport } from './power.ts'
import { listVersions } from './profile-store.ts'
import { AddProfileBody, ProfileViewSchema, type ProfileViewWire } from './wire.ts'

const ByName = Type.Object({ name: Type.String({ maxLength: 40 }) })

export function profileRoutes(deps: ProfileDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/imports/profiles/:name',
      summary: 'All versions of one mapping profile; the first is in force',
      tag: 'imports',
      access: 'officer',
      params: ByName,
      answer: ProfileViewSchema,
      async handle({ actor, params }) {
        const view = mayImport(actor) ? await profileView(deps, params.name, actor.regionId) : null
        if (view === null) throw new Refusal('not_found', 'import.profile.none')
        return view
      },
    }),
    route({
      method: 'POST',
      url: '/api/imports/profiles',
      summary: 'Keep a mapping profile: the first of its name, or its next version',
      tag: 'imports',
      access: 'officer',
      body: AddProfileBody,
      answer: ProfileViewSchema,
      async handle({ actor, body, now }) {
        const regionId = regionFor(actor, body.regionId)
        const { name } = await addProfile(deps, body.profile, regionId, actor, now)
        const view = await profileView(deps, name, regionId)
        if (view === null) throw new Error(`${name} was added and is not there`)
        return view
      },
    }),
  ]
}

/** A region that the post works for; its own where none is named. */
function regionFor(actor: Officer, named: string | undefined): RegionId {
  checkPower(actor)
  const regionId = (named ?? actor.regionId) as RegionId
  if (!actor.regions.has(regionId)) throw new Refusal('not_permitted', 'import.noPower')
  return regionId
}

async function profileView(
  { pool, world }: ProfileDeps,
  name: string,
  regionId: RegionId,
): Promise<ProfileViewWire | null> {
  const { organisation, calendars } = world()
  const stored = await listVersions(pool, name, organisation.ancestors(regionId))
  const days = calendars.view(regionId)
  const builtIn = findBuiltIn(name)
  const versions = [
    ...stored.map((one) => ({
      region: organisation.region(one.regionId)?.name ?? null,
      version: one.version,
      addedAt: wireMoment(one.addedAt, days),
      person: one.addedBy === null ? null : (organisation.person(one.addedBy)?.name ?? null),
      profile: one.profile,
    })),
    ...(builtIn === undefined
      ? []
      : [{ region: null, version: 0, addedAt: null, person: null, profile: builtIn }]),
  ]
  return versions.length === 0 ? null : { name, versions }
}
