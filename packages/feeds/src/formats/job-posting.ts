import type { RawField, RawJob } from '../records/raw-job.js';

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const typesOf = (object: JsonObject): readonly string[] =>
  listOf(object['@type']).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^https?:\/\/schema\.org\//, '')] : [],
  );

/** All JobPostings in an object, whether it is one, lists them, or is a page about them. */
export function jobPostingsIn(object: JsonObject): readonly JsonObject[] {
  if (typesOf(object).includes('JobPosting')) return [object];
  return ['@graph', 'itemListElement', 'dataFeedElement', 'item', 'mainEntity', 'mainEntityOfPage']
    .flatMap((key) => listOf(object[key]))
    .filter(isObject)
    .flatMap(jobPostingsIn);
}

/** The text of a value: itself, its name, or what it points to. */
function textOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  if (typeof first === 'string') return first;
  if (typeof first === 'number' || typeof first === 'boolean') return String(first);
  return isObject(first) ? textOf(first['name'] ?? first['value'] ?? first['@id'] ?? first['url']) : undefined;
}
const textsOf = (value: unknown): string | undefined => {
  const texts = listOf(value).flatMap((each) => textOf(each) ?? []);
  return texts.length === 0 ? undefined : texts.join('\n');
};
/** An identifier's name is who gives it out; its value is the reference. */
const identifierOf = (value: unknown): string | undefined => {
  const [first] = listOf(value);
  return isObject(first) ? textOf(first['value'] ?? first['@id'] ?? first['propertyID']) : textOf(first);
};
const objectOf = (value: unknown): JsonObject => listOf(value).find(isObject) ?? {};

function salaryOf(posting: JsonObject): RawJob {
  const base = posting['baseSalary'] ?? posting['estimatedSalary'];
  const salary = objectOf(base);
  const value = isObject(salary['value']) ? salary['value'] : salary;
  const amount = isObject(salary['value']) ? textOf(value['value']) : textOf(salary['value']);
  // Some sites put unitText beside the value instead of into it.
  const payPeriod = textOf(value['unitText']) ?? textOf(salary['unitText']);
  return compact({
    salary: amount ?? (isObject(listOf(base)[0]) ? undefined : textOf(base)),
    salaryMinimum: textOf(value['minValue']),
    salaryMaximum: textOf(value['maxValue']),
    currency: textOf(salary['currency']) ?? textOf(posting['salaryCurrency']),
    payPeriod,
  });
}

function compact(fields: Readonly<Partial<Record<RawField, string | undefined>>>): RawJob {
  const job: RawJob = {};
  for (const [field, value] of Object.entries(fields))
    if (value !== undefined && value !== '') job[field as RawField] = value;
  return job;
}

function locationOf(posting: JsonObject): RawJob {
  const [first] = listOf(posting['jobLocation']);
  const place = objectOf(first);
  const address = isObject(place['address']) ? place['address'] : place;
  const geo = objectOf(place['geo']);
  const required = objectOf(posting['applicantLocationRequirements']);
  const addressText = textOf(place['address']);
  return compact({
    country: textOf(address['addressCountry']) ?? textOf(required),
    region: textOf(address['addressRegion']),
    city: textOf(address['addressLocality']),
    place: typeof first === 'string' ? first : isObject(place['address']) ? undefined : addressText,
    latitude: textOf(geo['latitude']),
    longitude: textOf(geo['longitude']),
  });
}

function experienceOf(posting: JsonObject): string | undefined {
  const experience = objectOf(posting['experienceRequirements']);
  const months = textOf(experience['monthsOfExperience']);
  return months === undefined ? textOf(posting['experienceRequirements']) : `${months} months`;
}

/**
 * The fields of a schema.org JobPosting, as https://developers.google.com/search/docs/appearance/structured-data/job-posting asks for them (read November
 * 2026) and as sites really write them.
 */
export function toRawJob(posting: JsonObject): RawJob {
  const company = objectOf(posting['hiringOrganization']);
  const credential = objectOf(posting['educationRequirements']);
  return {
    ...compact({
      reference: identifierOf(posting['identifier']),
      title: textOf(posting['title']),
      description: textOf(posting['description']),
      requirements: textsOf(posting['qualifications']),
      company: textOf(posting['hiringOrganization']),
      companyUrl: textOf(company['sameAs']) ?? textOf(company['url']),
      logoUrl: isObject(company['logo']) ? textOf(company['logo']['url']) : textOf(company['logo']),
      workMode: textOf(posting['jobLocationType']),
      employmentType: textsOf(posting['employmentType']),
      experience: experienceOf(posting),
      education: textOf(credential['credentialCategory']) ?? textOf(posting['educationRequirements']),
      skills: textsOf(posting['skills']),
      applyUrl: textOf(posting['url']) ?? textOf(posting['@id']) ?? textOf(posting['sameAs']),
      occupation: textOf(posting['occupationalCategory']),
      openings: textOf(posting['totalJobOpenings']),
      language: textOf(posting['inLanguage']),
      postedOn: textOf(posting['datePosted']),
      closesOn: textOf(posting['validThrough']),
    }),
    ...salaryOf(posting),
    ...locationOf(posting),
  };
}
