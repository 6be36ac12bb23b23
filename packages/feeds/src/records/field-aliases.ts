import type { RawField, RawJob } from './raw-job.js';

/**
 * The names that elements, columns and keys have in feeds, folded to letters and digits: Indeed
 * (https://docs.indeed.com/sponsored-jobs-api/shared-resources/xml-job-feed-format), LinkedIn
 * (https://learn.microsoft.com/linkedin/talent/job-postings/xml-feeds-development-guide), Recruitee (https://docs.recruitee.com/docs/feed) and XING,
 * read November 2026, and what Spanish spreadsheets use. LinkedIn's page was readable in part: names of `salaries` are from its published examples.
 */
const names: Readonly<Record<RawField, string>> = {
  reference:
    'reference referencenumber partnerjobid jobid id externalid requisitionid ref referencia codigo idvacante codigovacante idoferta numero guid identifier',
  title: 'title jobtitle titulo cargo puesto vacante nombrecargo nombrevacante titulovacante name position oferta',
  description:
    'description jobdescription descripcion descripcioncargo funciones descripcionvacante detalle body content descriptionrequirements',
  requirements: 'requirements requisitos perfil qualifications exigencias requerimientos',
  company: 'company companyname empresa nombreempresa employer empleador compania razonsocial hiringorganization',
  companyUrl: 'companyurl companywebsite sitioweb webempresa',
  logoUrl: 'logo logourl companylogo',
  country: 'country pais countrycode countryname joblocationcountry',
  region: 'state region departamento provincia estado dpto province statename',
  city: 'city ciudad municipio locality cityname localidad',
  cityCode: 'citycode codigodane dane divipola codigomunicipio',
  place: 'location ubicacion lugar joblocation lugardetrabajo sede',
  latitude: 'latitude lat latitud',
  longitude: 'longitude lng lon longitud',
  workMode: 'remotetype modalidad remote remoto teletrabajo workmode modalidadtrabajo joblocationtype',
  workModeNumber: 'workplacetypes workplacetype',
  employmentType:
    'jobtype employmenttype tipocontrato tipodecontrato contrato jornada tipoempleo tipodeempleo contracttype jornadalaboral',
  experience: 'experience experiencia experiencelevel anosexperiencia anosdeexperiencia experiencerequirements',
  education: 'education educacion niveleducativo estudios formacion educationlevel niveldeestudios escolaridad',
  skills: 'skills skill habilidades competencias conocimientos skillsskill',
  salary: 'salary salario sueldo remuneracion salariomensual compensation wages asignacionsalarial rangosalarial',
  salaryMinimum:
    'salarymin minsalary salariominimo salariomin sueldominimo salarydesde salariodesde salariessalarylowendamount salaryminimum',
  salaryMaximum:
    'salarymax maxsalary salariomaximo salariomax sueldomaximo salariohasta salariessalaryhighendamount salarymaximum',
  currency: 'currency moneda salarycurrency salariessalarylowendcurrencycode salariessalarycurrencycode divisa',
  payPeriod: 'salaryperiod payperiod periodicidad periodopago salariessalaryperiod periodo frecuenciapago',
  applyUrl: 'url applyurl link enlace urlaplicar urlvacante joburl urlpostulacion applicationurl aplicar',
  language: 'language idioma lang',
  occupation: 'occupationcode isco isco08 ciuo ciuo08 codigociuo occupation',
  openings: 'openings vacantes numerovacantes numerodevacantes plazas positions cantidad numeroplazas cupos',
  postedOn:
    'date dateposted posteddate listdate fechapublicacion fechadepublicacion publicado fecha pubdate posted publicationdate publishedat fechainicio',
  closesOn:
    'expirationdate closingdate validthrough fechacierre fechadecierre cierre fechavencimiento vencimiento expires expirydate enddate fechalimite fechafin fechaexpiracion',
  status: 'status estadovacante estadooferta',
};

const aliases = new Map(
  Object.entries(names).flatMap(([field, list]) => list.split(' ').map((name) => [name, field as RawField] as const)),
);

/** The letters and digits of a name: `Fecha de publicación` and `fecha_de_publicacion` are one. */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** The field that a folded name means. */
export const fieldNamed = (folded: string): RawField | undefined => aliases.get(folded);

/** Sets a field unless it is set or empty; skills and requirements gather. */
export function setField(job: RawJob, field: RawField, value: string): void {
  const trimmed = value.trim();
  if (trimmed === '') return;
  const before = job[field];
  if (before === undefined) job[field] = trimmed;
  else if (field === 'skills' || field === 'requirements') job[field] = `${before}\n${trimmed}`;
}
