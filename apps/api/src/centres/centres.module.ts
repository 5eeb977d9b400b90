import { Module } from '@nestjs/common';
import { CentreOffice } from './centre-office.service.js';
import { CentreOfPersonaResolver, CentreOfViewerResolver, CentresResolver } from './centres.resolver.js';
import { CentresService } from './centres.service.js';
import { IdentitiesService } from './people/identities.service.js';
import { LinksService } from './people/links.service.js';
import { PeopleResolver } from './people/people.resolver.js';
import { PeopleService } from './people/people.service.js';
import { RolesResolver } from './people/roles.resolver.js';
import { RolesService } from './people/roles.service.js';

const people = [PeopleService, RolesService, LinksService, IdentitiesService, PeopleResolver, RolesResolver];

@Module({
  providers: [
    CentresService,
    CentreOffice,
    CentresResolver,
    CentreOfViewerResolver,
    CentreOfPersonaResolver,
    ...people,
  ],
  exports: [CentresService, PeopleService],
})
export class CentresModule {}
