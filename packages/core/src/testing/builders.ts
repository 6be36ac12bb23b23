import { campaignSchema, type Campaign, type CampaignInput } from '../domain/campaign.js';
import { candidateSchema, type Candidate, type CandidateInput } from '../domain/candidate.js';
import { testImageUrl } from './test-image.js';
import { jobOpeningSchema, type JobOpening, type JobOpeningInput } from '../domain/job-opening.js';

/** A valid opening; `changes` replace top-level fields. */
export function anOpening(changes: Partial<JobOpeningInput> = {}): JobOpening {
  return jobOpeningSchema.parse({
    id: 'JOB-0001',
    title: 'Auxiliar contable',
    description: 'Registro de facturas, conciliaciones bancarias y apoyo en el cierre mensual.',
    requirements: ['Técnico en contabilidad', 'Un año de experiencia'],
    company: { name: 'Andina S.A.S.' },
    location: { country: 'CO', region: 'Antioquia', city: 'Medellín', cityCode: '05001' },
    workMode: 'on_site',
    employmentType: 'full_time',
    experience: { minimumYears: 1 },
    education: 'technical',
    skills: ['Excel', 'NIIF'],
    salary: {
      minimum: { micros: 1_800_000_000_000n, currency: 'COP' },
      maximum: { micros: 2_200_000_000_000n, currency: 'COP' },
      period: 'month',
    },
    applyUrl: 'https://empleos.example.com/JOB-0001',
    language: 'es',
    occupationCode: '4311',
    postedOn: '2027-02-15',
    closesOn: '2027-04-30',
    ...changes,
  });
}

/** A valid candidate; `changes` replace top-level fields. */
export function aCandidate(changes: Partial<CandidateInput> = {}): Candidate {
  return candidateSchema.parse({
    id: 'CAN-0001',
    contact: { givenName: 'Ana', familyName: 'Gómez', email: 'ana.gomez@example.com', phone: '+573001234567' },
    location: { country: 'CO', region: 'Antioquia', city: 'Medellín', cityCode: '05001' },
    education: 'technical',
    yearsOfExperience: 3,
    skills: ['Excel'],
    languages: ['es'],
    desiredSalary: { amount: { micros: 2_000_000_000_000n, currency: 'COP' }, period: 'month' },
    availability: 'immediate',
    consents: [{ purpose: 'job_advertising', grantedAt: '2027-01-10T10:00:00-05:00', proofId: 'FORM-77' }],
    ...changes,
  });
}

/** A valid campaign on one platform with one ad group and one ad; `changes` replace top-level fields. */
export function aCampaign(changes: Partial<CampaignInput> = {}): Campaign {
  return campaignSchema.parse({
    id: 'spring',
    name: 'Auxiliar contable · Medellín',
    openingIds: ['JOB-0001'],
    objective: 'traffic',
    platforms: [
      { platform: 'meta', budget: { period: 'daily', amount: { micros: 20_000_000_000n, currency: 'COP' } } },
    ],
    schedule: { startsAt: '2027-03-02T08:00:00-05:00', endsAt: '2027-04-30T23:59:59-05:00' },
    targeting: { places: [{ country: 'CO', region: 'Antioquia', city: 'Medellín' }], languages: ['es'] },
    adGroups: [
      {
        id: 'group',
        name: 'Medellín',
        keywords: [{ text: 'empleo auxiliar contable', match: 'phrase' }],
        ads: [{ id: 'ad', name: 'Anuncio', creativeId: 'creative' }],
      },
    ],
    creatives: [
      {
        id: 'creative',
        headlines: ['Auxiliar contable', 'Empleo en Medellín', 'Postúlate hoy'],
        descriptions: ['Registro de facturas y conciliaciones.', 'Postúlate en línea en pocos minutos.'],
        primaryText: 'Andina S.A.S. busca auxiliar contable en Medellín.',
        landingUrl: 'https://empleos.example.com/JOB-0001',
        imageIds: ['photo'],
        language: 'es',
      },
    ],
    assets: [
      { id: 'photo', kind: 'image', url: testImageUrl(), mediaType: 'image/png', widthPixels: 1200, heightPixels: 628 },
    ],
    ...changes,
  });
}
