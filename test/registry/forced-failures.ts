/** What must turn up nowhere. */
export const NAME = 'Musterfrau';
export const NUMBER = 'HN-773145';
export const FRAGMENT = "'); drop table registry.patient; --";
export const planted = [NAME, NUMBER, 'drop table'];

export const PATIENT = 'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }';
export const identity = { familyName: NAME, givenName: FRAGMENT, birthDate: '1980-05-05', hospitalNumber: NUMBER };
export const patient = { birthYear: 1980, enrolledOn: '2020-01-01', identity };

/** Has the database refuse a patient in the way the pseudonym asks for: FAIL-SQLSTATE by word, FAILS-… for real. */
export const failures = `
    create function registry.fail() returns trigger language plpgsql as $$
    begin
      if new.pseudonym like 'FAIL-%' then
        raise exception '${NAME} % is refused', new.pseudonym using
          errcode = substr(new.pseudonym, 6, 5), detail = 'Key (${NAME}) = (${NUMBER})', hint = '${NAME}',
          constraint = 'some_other_key', table = 'patient', schema = 'registry', column = 'pseudonym';
      end if;
      if new.pseudonym = 'FAILS-BUSY' then
        perform nextval('registry.tries');
        raise exception '${NAME}' using errcode = '40001';
      end if;
      if new.pseudonym = 'FAILS-KILLED' then perform pg_terminate_backend(pg_backend_pid()); end if;
      if new.pseudonym = 'FAILS-SLOW' then perform pg_sleep(20); end if;
      if new.pseudonym = 'FAILS-DEADLOCK' then
        perform pg_advisory_xact_lock(77001);
        perform pg_advisory_xact_lock(77002);
      end if;
      if new.pseudonym = 'FAILS-DIVISION' then perform 1 / (length(new.pseudonym) - 14); end if;
      if new.pseudonym = 'FAILS-CAST' then perform ('${NAME}' || new.pseudonym)::integer; end if;
      if new.pseudonym = 'FAILS-RIGHTS' then perform from registry.secrets; end if;
      return new;
    end $$;
    create sequence registry.tries;
    create table registry.secrets (name text);
    grant usage on sequence registry.tries to public;
    create trigger fail before insert on registry.patient for each row execute function registry.fail()`;
