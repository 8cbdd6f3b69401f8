// Made by npm run contracts. Never edited.
export interface paths {
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The units that exist on a day (today), as they were named and placed then */
        get: {
            parameters: {
                query?: {
                    at?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            at: string;
                            units: {
                                id: string;
                                parentId: string | null;
                                /** @enum {string} */
                                kind: "ministry" | "directorate" | "college" | "region" | "prison" | "prison-department" | "probation" | "combined" | "halfway-house" | "youth-unit" | "nd-centre";
                                name: string;
                                names: {
                                    [key: string]: string;
                                };
                                shortName: string;
                                region: string | null;
                                municipality: string | null;
                                dutyPhone: string | null;
                                email: string | null;
                                /** @enum {string} */
                                language: "nb" | "nn";
                                validFrom: string;
                                validTo: string | null;
                                verified: boolean;
                                source: string | null;
                                note: string | null;
                                heads: number;
                                /** @enum {string} */
                                press: "there" | "away" | "vacant";
                            }[];
                            abilities: ("create-unit" | "import-units")[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a unit */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        kind: "ministry" | "directorate" | "college" | "region" | "prison" | "prison-department" | "probation" | "combined" | "halfway-house" | "youth-unit" | "nd-centre";
                        parentId: string | null;
                        names?: {
                            [key: string]: string;
                        };
                        shortName?: string;
                        region?: string | null;
                        municipality?: string | null;
                        dutyPhone?: string | null;
                        email?: string | null;
                        /** @enum {string} */
                        language?: "nb" | "nn";
                        validFrom?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One unit: who answers the press and why, duties, absences, earlier names */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            unit: {
                                id: string;
                                parentId: string | null;
                                /** @enum {string} */
                                kind: "ministry" | "directorate" | "college" | "region" | "prison" | "prison-department" | "probation" | "combined" | "halfway-house" | "youth-unit" | "nd-centre";
                                name: string;
                                names: {
                                    [key: string]: string;
                                };
                                shortName: string;
                                region: string | null;
                                municipality: string | null;
                                dutyPhone: string | null;
                                email: string | null;
                                /** @enum {string} */
                                language: "nb" | "nn";
                                validFrom: string;
                                validTo: string | null;
                                verified: boolean;
                                source: string | null;
                                note: string | null;
                            };
                            heads: number;
                            answersPress: {
                                personId: string;
                                displayName: string;
                                via: string[];
                            } | null;
                            duties: {
                                id: string;
                                /** @enum {string} */
                                duty: "administrator" | "leader" | "communication-leader" | "communication-adviser" | "press-contact" | "press-contact-alternate" | "safety-delegate" | "union-representative" | "relatives-liaison" | "notice-poster";
                                personId: string;
                                displayName: string;
                                title: string;
                                email: string | null;
                                mobile: string | null;
                                validFrom: string;
                                isAway: boolean;
                                canEnd: boolean;
                            }[];
                            absences: {
                                id: string;
                                personId: string;
                                displayName: string;
                                /** Format: date-time */
                                from: string;
                                to: string | null;
                                deputyId: string | null;
                                deputyName: string | null;
                            }[];
                            history: {
                                name: string;
                                kind: string;
                                parentId: string | null;
                                validFrom: string;
                                validTo: string;
                                reason: string | null;
                            }[];
                            abilities: ("edit-unit" | "see-people" | "edit-people" | "set-duties" | "register-absence" | "see-union-office" | "see-protected")[];
                            assignableDuties: ("administrator" | "leader" | "communication-leader" | "communication-adviser" | "press-contact" | "press-contact-alternate" | "safety-delegate" | "union-representative" | "relatives-liaison" | "notice-poster")[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename, move or change a unit from a day on; what held before is kept */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** @enum {string} */
                        kind?: "ministry" | "directorate" | "college" | "region" | "prison" | "prison-department" | "probation" | "combined" | "halfway-house" | "youth-unit" | "nd-centre";
                        parentId?: string | null;
                        names?: {
                            [key: string]: string;
                        };
                        shortName?: string;
                        region?: string | null;
                        municipality?: string | null;
                        dutyPhone?: string | null;
                        email?: string | null;
                        /** @enum {string} */
                        language?: "nb" | "nn";
                        verified?: boolean;
                        note?: string | null;
                        from?: string;
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/units/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who answers for a duty in the unit now, and how that person was found */
        get: {
            parameters: {
                query?: {
                    duty?: "administrator" | "leader" | "communication-leader" | "communication-adviser" | "press-contact" | "press-contact-alternate" | "safety-delegate" | "union-representative" | "relatives-liaison" | "notice-poster";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                personId: string;
                                displayName: string;
                                via: string[];
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a unit from a day on; nothing is deleted */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        from?: string;
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compare a CSV file with the units there are; with "apply", write it in one transaction */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: byte */
                        file: string;
                        apply: boolean;
                        skipFaulty?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            encoding: "utf-8" | "iso-8859-1";
                            /** @enum {string} */
                            separator: ";" | "," | "tab";
                            ignored: string[];
                            applied: boolean;
                            rows: {
                                line: number;
                                name: string;
                                /** @enum {string} */
                                outcome: "new" | "changed" | "same" | "faulty";
                                unitId: string | null;
                                parentName: string | null;
                                changes: {
                                    /** @enum {string} */
                                    column: "id" | "name" | "kind" | "parent" | "region" | "municipality" | "shortName" | "language" | "email" | "dutyPhone" | "verified" | "note";
                                    from: string;
                                    to: string;
                                }[];
                                faults: {
                                    code: string;
                                    /** @enum {string} */
                                    column: "id" | "name" | "kind" | "parent" | "region" | "municipality" | "shortName" | "language" | "email" | "dutyPhone" | "verified" | "note";
                                    value: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All units of today as CSV that can be imported again */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of a unit, for those who look after it */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    offset?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            people: {
                                id: string;
                                unitId: string;
                                title: string;
                                displayName: string;
                                email: string | null;
                                mobile: string | null;
                                /** @enum {string} */
                                language: "nb" | "nn" | "en";
                                isDemo: boolean;
                                protected: boolean;
                                validFrom: string;
                                validTo: string | null;
                                move: {
                                    toUnitId: string;
                                    toUnitName: string;
                                    movesOn: string;
                                } | null;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Colleagues by name, for choosing a deputy */
        get: {
            parameters: {
                query: {
                    search: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            people: {
                                id: string;
                                displayName: string;
                                title: string;
                                unitName: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unitId: string;
                        displayName: string;
                        title?: string;
                        email?: string | null;
                        mobile?: string | null;
                        /** @enum {string} */
                        language?: "nb" | "nn" | "en";
                        protected?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a person; what is left out stays as it is */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        displayName?: string;
                        title?: string;
                        email?: string | null;
                        mobile?: string | null;
                        /** @enum {string} */
                        language?: "nb" | "nn" | "en";
                        protected?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/people/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person leaves today: duties end, and the data is erased when its time is over */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What we hold about a person, for that person */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            exportedAt: string;
                            person: {
                                id: string;
                                unitId: string;
                                title: string;
                                displayName: string;
                                email: string | null;
                                mobile: string | null;
                                /** @enum {string} */
                                language: "nb" | "nn" | "en";
                                isDemo: boolean;
                                protected: boolean;
                                validFrom: string;
                                validTo: string | null;
                            };
                            duties: {
                                id: string;
                                /** @enum {string} */
                                duty: "administrator" | "leader" | "communication-leader" | "communication-adviser" | "press-contact" | "press-contact-alternate" | "safety-delegate" | "union-representative" | "relatives-liaison" | "notice-poster";
                                unitId: string;
                                validFrom: string;
                                validTo: string | null;
                            }[];
                            absences: {
                                id: string;
                                /** Format: date-time */
                                from: string;
                                to: string | null;
                                deputyId: string | null;
                            }[];
                            standsInFor: {
                                id: string;
                                /** Format: date-time */
                                from: string;
                                to: string | null;
                            }[];
                            moves: {
                                id: string;
                                fromUnitId: string;
                                toUnitId: string;
                                movesOn: string;
                            }[];
                            privacy: {
                                kind: string;
                                names: {
                                    nb: string;
                                    nn: string;
                                    en: string;
                                };
                                content: {
                                    nb: string;
                                    nn: string;
                                    en: string;
                                };
                                legalBasis: string;
                                retentionDays: number | null;
                                retentionNote: {
                                    nb: string;
                                    nn: string;
                                    en: string;
                                };
                                specialCategory: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a person to do a duty in a unit */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        personId: string;
                        unitId: string;
                        /** @enum {string} */
                        duty: "administrator" | "leader" | "communication-leader" | "communication-adviser" | "press-contact" | "press-contact-alternate" | "safety-delegate" | "union-representative" | "relatives-liaison" | "notice-poster";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a duty today */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absences/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My absences that are under way or ahead */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            absences: {
                                id: string;
                                personId: string;
                                displayName: string;
                                /** Format: date-time */
                                from: string;
                                to: string | null;
                                deputyId: string | null;
                                deputyName: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register that somebody is away, and who stands in; never why */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        personId: string;
                        from: unknown;
                        to?: unknown | null;
                        deputyId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absences/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person is back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a person to another unit from a day on; a day ahead waits */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        toUnitId: string;
                        movesOn?: string;
                        /** @default true */
                        endsDuties?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            isDone: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/move/call-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call off the move that is ahead */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The authority matrix, with rows that no longer hold */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rules: {
                                /** @enum {string} */
                                messageKind: "information" | "press-release" | "crisis-first" | "correction" | "notice" | "initiative" | "press-answer";
                                /** @enum {string} */
                                audienceKind: "staff" | "unions" | "ministry" | "inmates" | "convicted" | "relatives" | "press" | "public" | "partners";
                                /** @enum {string} */
                                fromLevel: "unit" | "region" | "directorate";
                                /** @enum {string} */
                                approverDuty: "press-contact" | "communication-adviser" | "communication-leader" | "leader";
                                /** @enum {string} */
                                approverLevel: "unit" | "region" | "directorate";
                                /** @default  */
                                legalNote: string;
                                /** @default false */
                                inSource: boolean;
                                id: string;
                                validFrom: string;
                                validTo: string | null;
                            }[];
                            abilities: "edit-authority"[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Say from today who approves; the row that held until now is kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        messageKind: "information" | "press-release" | "crisis-first" | "correction" | "notice" | "initiative" | "press-answer";
                        /** @enum {string} */
                        audienceKind: "staff" | "unions" | "ministry" | "inmates" | "convicted" | "relatives" | "press" | "public" | "partners";
                        /** @enum {string} */
                        fromLevel: "unit" | "region" | "directorate";
                        /** @enum {string} */
                        approverDuty: "press-contact" | "communication-adviser" | "communication-leader" | "leader";
                        /** @enum {string} */
                        approverLevel: "unit" | "region" | "directorate";
                        /** @default  */
                        legalNote?: string;
                        /** @default false */
                        inSource?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authority/approvers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who would approve such a message from a unit now */
        get: {
            parameters: {
                query: {
                    messageKind: "information" | "press-release" | "crisis-first" | "correction" | "notice" | "initiative" | "press-answer";
                    audienceKinds: string;
                    unitId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            required: {
                                /** @enum {string} */
                                duty: "press-contact" | "communication-adviser" | "communication-leader" | "leader";
                                /** @enum {string} */
                                level: "unit" | "region" | "directorate";
                                missing: string[];
                            };
                            waiting: {
                                personId: string;
                                displayName: string;
                                insteadOf: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authority/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a row today, so that the strictest rule applies */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Legal basis and time of keeping per kind of record */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            records: {
                                kind: string;
                                names: {
                                    nb: string;
                                    nn: string;
                                    en: string;
                                };
                                content: {
                                    nb: string;
                                    nn: string;
                                    en: string;
                                };
                                legalBasis: string;
                                retentionDays: number | null;
                                retentionNote: {
                                    nb: string;
                                    nn: string;
                                    en: string;
                                };
                                specialCategory: boolean;
                                abilities: "change-time"[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change how long a kind of record is kept, with the reason */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        days: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what they may do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            person: {
                                id: string;
                                name: string;
                                /** @enum {string} */
                                language: "nb" | "nn" | "en";
                                unit: {
                                    id: string;
                                    name: string;
                                    shortName: string;
                                } | null;
                            };
                            duties: {
                                /** @enum {string} */
                                duty: "administrator" | "leader" | "communication-leader" | "communication-adviser" | "press-contact" | "press-contact-alternate" | "safety-delegate" | "union-representative" | "relatives-liaison" | "notice-poster";
                                unitId: string;
                                unitName: string;
                            }[];
                            abilities: string[];
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                            demo: boolean;
                            session: {
                                shared: boolean;
                                idleMinutes: number | null;
                                emergencyUntil: string | null;
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/sign-in-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ways to sign in here */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            demo: {
                                role: string;
                                name: string;
                                email: string;
                                unitName: string;
                                password: string;
                            }[];
                            sso: boolean;
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My sessions, passkeys and tokens */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            email: string;
                            hasPassword: boolean;
                            hasSecondFactor: boolean;
                            recent: boolean;
                            sessions: {
                                id: string;
                                current: boolean;
                                userAgent: string | null;
                                shared: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                seenAt: string;
                            }[];
                            passkeys: {
                                id: string;
                                name: string | null;
                                createdAt: string | null;
                            }[];
                            tokens: {
                                id: string;
                                name: string;
                                hint: string;
                                scopes: string[];
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                                expired: boolean;
                                lastUsedOn: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove once more that it is me */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    } | {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an API token; it is told once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        scopes: string[];
                        days?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            token: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/tokens/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an API token */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/sessions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End one of my sessions */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ended: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all my sessions but this one */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ended: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/switch-user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out fully, for the next person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of my units and their accounts */
        get: {
            parameters: {
                query?: {
                    search?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: {
                                personId: string;
                                name: string;
                                title: string;
                                unitName: string;
                                email: string | null;
                                /** @enum {string} */
                                state: "none" | "invited" | "open";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{personId}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A one-time link for a person: invitation or new password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    personId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            kind: "invitation" | "password-reset";
                            link: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{personId}/end-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all sessions and tokens of a person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    personId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ended: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/links/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a one-time link is for */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            kind: "invitation" | "password-reset" | "first-administrator";
                            name: string | null;
                            email: string | null;
                            /** Format: date-time */
                            expiresAt: string;
                            needsUnit: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/first-administrator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create the first administrator with the link from the console */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                        password: string;
                        name: string;
                        /** Format: email */
                        email: string;
                        unitName?: string;
                        /** @enum {string} */
                        language: "nb" | "nn" | "en";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            email: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/links/take-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a password with a one-time link */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            email: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/emergency-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many emergency codes are left in my units */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            units: {
                                unitId: string;
                                unitName: string;
                                left: number;
                                used: number;
                                madeAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** New emergency codes for a unit, told once as a PDF to print and seal; those before end */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unitId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audience/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stakeholder groups as a tree, with how many each reaches */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            groups: {
                                id: string;
                                key: string;
                                parentId: string | null;
                                names: {
                                    nb: string;
                                    nn: string;
                                    en: string;
                                };
                                /** @enum {string} */
                                circle: "inner" | "outer";
                                /** @enum {string} */
                                reach: "staff" | "contacts" | "head-count" | "subscribers";
                                audienceKind: string;
                                interest: ("low" | "medium" | "high") | null;
                                influence: ("low" | "medium" | "high") | null;
                                assessment: string | null;
                                isReference: boolean;
                                reached: number;
                            }[];
                            abilities: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a group of contacts */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        parentId: string | null;
                        names: {
                            nb: string;
                            nn: string;
                            en: string;
                        };
                        /** @enum {string} */
                        circle: "inner" | "outer";
                        /** @default null */
                        interest?: ("low" | "medium" | "high") | null;
                        /** @default null */
                        influence?: ("low" | "medium" | "high") | null;
                        /** @default null */
                        assessment?: string | null;
                        /** @enum {string} */
                        audienceKind?: "unions" | "ministry" | "press" | "public" | "partners";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audience/groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a group */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        parentId: string | null;
                        names: {
                            nb: string;
                            nn: string;
                            en: string;
                        };
                        /** @enum {string} */
                        circle: "inner" | "outer";
                        /** @default null */
                        interest?: ("low" | "medium" | "high") | null;
                        /** @default null */
                        influence?: ("low" | "medium" | "high") | null;
                        /** @default null */
                        assessment?: string | null;
                        /** @enum {string} */
                        audienceKind?: "unions" | "ministry" | "press" | "public" | "partners";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Remove a group; its contacts stay */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audience/left-out-groups/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Let a group of the strategy that was taken out come back with the next edition */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audience/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search contacts */
        get: {
            parameters: {
                query?: {
                    text?: string;
                    group?: string;
                    unitId?: string;
                    language?: string;
                    suppressed?: "yes";
                    page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            total: number;
                            pageSize: number;
                            contacts: {
                                id: string;
                                /** @enum {string} */
                                kind: "person" | "organisation";
                                name: string;
                                title: string | null;
                                language: string;
                                unitId: string | null;
                                region: string | null;
                                /** @enum {string} */
                                legalBasis: "duty" | "subscription" | "public-task";
                                suppressedReason: string | null;
                                protected: boolean;
                                isDemo: boolean;
                                groupKeys: string[];
                                email: string | null;
                                sms: string | null;
                                preferred: string | null;
                            }[];
                            abilities: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a contact */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "person" | "organisation";
                        name: string;
                        /** @default null */
                        title?: string | null;
                        language: string;
                        /** @default null */
                        unitId?: string | null;
                        /** @default null */
                        region?: string | null;
                        /** @enum {string} */
                        legalBasis: "duty" | "subscription" | "public-task";
                        /** @default null */
                        evidence?: string | null;
                        /** @default false */
                        protected?: boolean;
                        groupKeys: string[];
                        points: {
                            id?: string;
                            /** @enum {string} */
                            channel: "email" | "sms" | "webhook";
                            address: string;
                            preferred: boolean;
                            /** @default null */
                            suppressedReason?: ("asked" | "bounces" | "wrong-person" | "unsubscribed") | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audience/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contact */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            kind: "person" | "organisation";
                            name: string;
                            /** @default null */
                            title: string | null;
                            language: string;
                            /** @default null */
                            unitId: string | null;
                            /** @default null */
                            region: string | null;
                            /** @enum {string} */
                            legalBasis: "duty" | "subscription" | "public-task";
                            /** @default null */
                            evidence: string | null;
                            /** @default false */
                            protected: boolean;
                            groupKeys: string[];
                            points: {
                                id?: string;
                                /** @enum {string} */
                                channel: "email" | "sms" | "webhook";
                                address: string;
                                preferred: boolean;
                                /** @default null */
                                suppressedReason: ("asked" | "bounces" | "wrong-person" | "unsubscribed") | null;
                            }[];
                            id: string;
                            suppressedReason: string | null;
                            isDemo: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            lastUsedAt: string | null;
                            reviewedAt: string | null;
                            abilities: string[];
                        };
                    };
                };
            };
        };
        /** Change a contact */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "person" | "organisation";
                        name: string;
                        /** @default null */
                        title?: string | null;
                        language: string;
                        /** @default null */
                        unitId?: string | null;
                        /** @default null */
                        region?: string | null;
                        /** @enum {string} */
                        legalBasis: "duty" | "subscription" | "public-task";
                        /** @default null */
                        evidence?: string | null;
                        /** @default false */
                        protected?: boolean;
                        groupKeys: string[];
                        points: {
                            id?: string;
                            /** @enum {string} */
                            channel: "email" | "sms" | "webhook";
                            address: string;
                            preferred: boolean;
                            /** @default null */
                            suppressedReason?: ("asked" | "bounces" | "wrong-person" | "unsubscribed") | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Erase a contact for good; the log keeps that it happened */
        delete: {
            parameters: {
                query?: {
                    reason?: "asked-by-person" | "no-longer-relevant";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audience/contacts/{id}/suppression": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a contact out of every dispatch, or let it in again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: ("asked" | "bounces" | "wrong-person" | "unsubscribed") | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audience/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Contacts as CSV or XLSX; noted in the log */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        format: "csv" | "xlsx";
                        group?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": unknown;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audience/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts that nobody has used for as long as they may be kept without a new look */
        get: {
            parameters: {
                query?: {
                    page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            before: string | null;
                            total: number;
                            pageSize: number;
                            contacts: {
                                id: string;
                                /** @enum {string} */
                                kind: "person" | "organisation";
                                name: string;
                                title: string | null;
                                language: string;
                                unitId: string | null;
                                region: string | null;
                                /** @enum {string} */
                                legalBasis: "duty" | "subscription" | "public-task";
                                suppressedReason: string | null;
                                protected: boolean;
                                isDemo: boolean;
                                groupKeys: string[];
                                email: string | null;
                                sms: string | null;
                                preferred: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                lastUsedAt: string | null;
                                reviewedAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Keep contacts after a look, or erase them for good */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                        /** @enum {string} */
                        decision: "keep" | "erase";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audience/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many a choice reaches now */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        definition: {
                            groups: string[];
                            regions?: string[];
                            unitIds?: string[];
                            unitKinds?: string[];
                            languages?: string[];
                            duties?: ("administrator" | "leader" | "communication-leader" | "communication-adviser" | "press-contact" | "press-contact-alternate" | "safety-delegate" | "union-representative" | "relatives-liaison" | "notice-poster")[];
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            total: number;
                            persons: number;
                            heads: number;
                            byChannel: {
                                [key: string]: number;
                            };
                            excluded: number;
                            excludedBy: {
                                [key: string]: number;
                            };
                            sample: {
                                /** @enum {string} */
                                source: "staff" | "contact" | "subscriber" | "head-count";
                                name: string | null;
                                unitName: string | null;
                                language: string;
                                heads: number;
                            }[];
                            sampleHidden: "union-office" | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audience/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Named choices of recipients */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            segments: {
                                id: string;
                                name: string;
                                definition: {
                                    groups: string[];
                                    regions?: string[];
                                    unitIds?: string[];
                                    unitKinds?: string[];
                                    languages?: string[];
                                    duties?: ("administrator" | "leader" | "communication-leader" | "communication-adviser" | "press-contact" | "press-contact-alternate" | "safety-delegate" | "union-representative" | "relatives-liaison" | "notice-poster")[];
                                };
                                /** Format: date-time */
                                updatedAt: string;
                            }[];
                            abilities: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Keep a choice under a name */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        definition: {
                            groups: string[];
                            regions?: string[];
                            unitIds?: string[];
                            unitKinds?: string[];
                            languages?: string[];
                            duties?: ("administrator" | "leader" | "communication-leader" | "communication-adviser" | "press-contact" | "press-contact-alternate" | "safety-delegate" | "union-representative" | "relatives-liaison" | "notice-poster")[];
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audience/segments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a named choice */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        definition: {
                            groups: string[];
                            regions?: string[];
                            unitIds?: string[];
                            unitKinds?: string[];
                            languages?: string[];
                            duties?: ("administrator" | "leader" | "communication-leader" | "communication-adviser" | "press-contact" | "press-contact-alternate" | "safety-delegate" | "union-representative" | "relatives-liaison" | "notice-poster")[];
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Remove a named choice */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audience/head-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many inmates and convicted persons per unit and language */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            counts: {
                                unitId: string;
                                unitName: string;
                                /** @enum {string} */
                                population: "inmates" | "convicted";
                                language: string;
                                heads: number;
                                countedOn: string;
                                isDemo: boolean;
                            }[];
                            mayCount: {
                                id: string;
                                name: string;
                                /** @enum {string} */
                                population: "inmates" | "convicted";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audience/head-counts/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a unit's counts of one population */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        population: "inmates" | "convicted";
                        heads: {
                            [key: string]: number;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audience/subscribers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many relatives have registered, per unit or topic */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            counts: {
                                unitId: string | null;
                                unitName: string | null;
                                topic: string | null;
                                language: string;
                                count: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audience/subscribers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find a registration by address, to help somebody out of it */
        get: {
            parameters: {
                query: {
                    text: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            found: {
                                id: string;
                                unitId: string | null;
                                topic: string | null;
                                channel: string;
                                address: string;
                                isConfirmed: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audience/subscribers/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End every registration of the address behind this one, for somebody who cannot find the way out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audience/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last imports */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            imports: {
                                id: string;
                                fileName: string;
                                /** @enum {string} */
                                fileKind: "csv" | "xlsx";
                                encoding: string | null;
                                separator: string | null;
                                columns: {
                                    header: string;
                                    samples: string[];
                                }[];
                                mapping: {
                                    [key: string]: number;
                                };
                                options: {
                                    groupKeys: string[];
                                    language: string;
                                    /** @enum {string} */
                                    legalBasis: "duty" | "subscription" | "public-task";
                                    evidence: string;
                                };
                                /** @enum {string} */
                                state: "uploaded" | "checking" | "checked" | "applying" | "applied" | "stopped" | "failed" | "undoing" | "undone";
                                rowsTotal: number | null;
                                rowsDone: number;
                                rowsFaulty: number;
                                rowsDuplicate: number;
                                contactsMade: number;
                                contactsKept: number;
                                failure: string | null;
                                /** Format: date-time */
                                startedAt: string;
                                abilities: string[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Upload a contact list (CSV or XLSX, multipart) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            fileName: string;
                            /** @enum {string} */
                            fileKind: "csv" | "xlsx";
                            encoding: string | null;
                            separator: string | null;
                            columns: {
                                header: string;
                                samples: string[];
                            }[];
                            mapping: {
                                [key: string]: number;
                            };
                            options: {
                                groupKeys: string[];
                                language: string;
                                /** @enum {string} */
                                legalBasis: "duty" | "subscription" | "public-task";
                                evidence: string;
                            };
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "applying" | "applied" | "stopped" | "failed" | "undoing" | "undone";
                            rowsTotal: number | null;
                            rowsDone: number;
                            rowsFaulty: number;
                            rowsDuplicate: number;
                            contactsMade: number;
                            contactsKept: number;
                            failure: string | null;
                            /** Format: date-time */
                            startedAt: string;
                            abilities: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audience/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import has come */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            fileName: string;
                            /** @enum {string} */
                            fileKind: "csv" | "xlsx";
                            encoding: string | null;
                            separator: string | null;
                            columns: {
                                header: string;
                                samples: string[];
                            }[];
                            mapping: {
                                [key: string]: number;
                            };
                            options: {
                                groupKeys: string[];
                                language: string;
                                /** @enum {string} */
                                legalBasis: "duty" | "subscription" | "public-task";
                                evidence: string;
                            };
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "applying" | "applied" | "stopped" | "failed" | "undoing" | "undone";
                            rowsTotal: number | null;
                            rowsDone: number;
                            rowsFaulty: number;
                            rowsDuplicate: number;
                            contactsMade: number;
                            contactsKept: number;
                            failure: string | null;
                            /** Format: date-time */
                            startedAt: string;
                            abilities: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Say what the columns hold */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        mapping?: {
                            [key: string]: number;
                        };
                        options?: {
                            groupKeys: string[];
                            language: string;
                            /** @enum {string} */
                            legalBasis: "duty" | "subscription" | "public-task";
                            evidence: string;
                        };
                        /** @enum {string} */
                        encoding?: "utf-8" | "windows-1252" | "macintosh" | "cp850" | "utf-16le" | "utf-16be";
                        /** @enum {string} */
                        separator?: ";" | "," | "\t" | "|";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            fileName: string;
                            /** @enum {string} */
                            fileKind: "csv" | "xlsx";
                            encoding: string | null;
                            separator: string | null;
                            columns: {
                                header: string;
                                samples: string[];
                            }[];
                            mapping: {
                                [key: string]: number;
                            };
                            options: {
                                groupKeys: string[];
                                language: string;
                                /** @enum {string} */
                                legalBasis: "duty" | "subscription" | "public-task";
                                evidence: string;
                            };
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "applying" | "applied" | "stopped" | "failed" | "undoing" | "undone";
                            rowsTotal: number | null;
                            rowsDone: number;
                            rowsFaulty: number;
                            rowsDuplicate: number;
                            contactsMade: number;
                            contactsKept: number;
                            failure: string | null;
                            /** Format: date-time */
                            startedAt: string;
                            abilities: string[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/audience/imports/{id}/{step}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dry run, apply, stop or undo */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    step: "check" | "apply" | "stop" | "undo";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            fileName: string;
                            /** @enum {string} */
                            fileKind: "csv" | "xlsx";
                            encoding: string | null;
                            separator: string | null;
                            columns: {
                                header: string;
                                samples: string[];
                            }[];
                            mapping: {
                                [key: string]: number;
                            };
                            options: {
                                groupKeys: string[];
                                language: string;
                                /** @enum {string} */
                                legalBasis: "duty" | "subscription" | "public-task";
                                evidence: string;
                            };
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "applying" | "applied" | "stopped" | "failed" | "undoing" | "undone";
                            rowsTotal: number | null;
                            rowsDone: number;
                            rowsFaulty: number;
                            rowsDuplicate: number;
                            contactsMade: number;
                            contactsKept: number;
                            failure: string | null;
                            /** Format: date-time */
                            startedAt: string;
                            abilities: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audience/imports/{id}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Faulty rows and duplicates */
        get: {
            parameters: {
                query?: {
                    after?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            codes: {
                                code: string;
                                rows: number;
                            }[];
                            faults: {
                                row: number;
                                field: string;
                                code: string;
                                contactId: string | null;
                                contactName: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strategy/draft/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What putting the draft in force will do to the groups of the address book */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            added: {
                                key: string;
                                names: {
                                    nb: string;
                                    nn: string;
                                    en: string;
                                };
                            }[];
                            renamed: {
                                key: string;
                                from: {
                                    nb: string;
                                    nn: string;
                                    en: string;
                                };
                                to: {
                                    nb: string;
                                    nn: string;
                                    en: string;
                                };
                            }[];
                            leftOut: {
                                key: string;
                                names: {
                                    nb: string;
                                    nn: string;
                                    en: string;
                                };
                            }[];
                            staying: {
                                key: string;
                                names: {
                                    nb: string;
                                    nn: string;
                                    en: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strategy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The strategy in force, the draft beside it, and all editions */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            inForce: {
                                id: string;
                                number: number;
                                title: string;
                                /** @enum {string} */
                                state: "draft" | "coming" | "in-force" | "superseded" | "discarded";
                                basedOnId: string | null;
                                validFrom: string | null;
                                validTo: string | null;
                                decidedBy: string | null;
                                decidedAt: string | null;
                                decisionReason: string | null;
                                isPublic: boolean;
                                pack: string | null;
                                createdBy: string;
                                createdByName: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                elements: number;
                            } | null;
                            draft: {
                                id: string;
                                number: number;
                                title: string;
                                /** @enum {string} */
                                state: "draft" | "coming" | "in-force" | "superseded" | "discarded";
                                basedOnId: string | null;
                                validFrom: string | null;
                                validTo: string | null;
                                decidedBy: string | null;
                                decidedAt: string | null;
                                decisionReason: string | null;
                                isPublic: boolean;
                                pack: string | null;
                                createdBy: string;
                                createdByName: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                elements: number;
                            } | null;
                            editions: {
                                id: string;
                                number: number;
                                title: string;
                                /** @enum {string} */
                                state: "draft" | "coming" | "in-force" | "superseded" | "discarded";
                                basedOnId: string | null;
                                validFrom: string | null;
                                validTo: string | null;
                                decidedBy: string | null;
                                decidedAt: string | null;
                                decisionReason: string | null;
                                isPublic: boolean;
                                pack: string | null;
                                createdBy: string;
                                createdByName: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                elements: number;
                            }[];
                            abilities: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strategy/editions/{id}/elements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Elements of an edition with their links; the id may be in-force or draft */
        get: {
            parameters: {
                query?: {
                    kind?: string | string[];
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            edition: {
                                id: string;
                                number: number;
                                title: string;
                                /** @enum {string} */
                                state: "draft" | "coming" | "in-force" | "superseded" | "discarded";
                                basedOnId: string | null;
                                validFrom: string | null;
                                validTo: string | null;
                                decidedBy: string | null;
                                decidedAt: string | null;
                                decisionReason: string | null;
                                isPublic: boolean;
                                pack: string | null;
                                createdBy: string;
                                createdByName: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                elements: number;
                            };
                            elements: {
                                key: string;
                                /** @enum {string} */
                                kind: "source" | "statement" | "mission" | "vision" | "value" | "area" | "trust-part" | "trust-factor" | "driver" | "external-factor" | "stakeholder-group" | "unique" | "gap" | "principle" | "responsibility" | "role" | "overall-goal" | "goal" | "sub-goal" | "channel" | "instrument" | "core-message" | "platform-block" | "matrix-row" | "stage" | "kpi" | "crisis-principle" | "crisis-group" | "process-frame" | "process-step" | "measurement-principle";
                                parentKey: string | null;
                                position: number;
                                texts: {
                                    nb: {
                                        title: string;
                                        text?: string;
                                    } & {
                                        [key: string]: unknown;
                                    };
                                    nn?: {
                                        title: string;
                                        text?: string;
                                    } & {
                                        [key: string]: unknown;
                                    };
                                    en?: {
                                        title: string;
                                        text?: string;
                                    } & {
                                        [key: string]: unknown;
                                    };
                                };
                                data: {
                                    [key: string]: unknown;
                                };
                                /** @enum {string} */
                                standing: "source" | "judgement" | "not-in-source" | "own" | "demo";
                                isPublic: boolean;
                                sources: string[];
                                warnings: ("no-source" | "source-past-best-before")[];
                                revision: number;
                                changedBy: string;
                                changedByName: string | null;
                                /** Format: date-time */
                                changedAt: string;
                            }[];
                            links: {
                                from: string;
                                to: string;
                                /** @enum {string} */
                                kind: "serves" | "answers" | "for" | "reaches" | "uses" | "measures";
                            }[];
                            abilities: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strategy/on/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The strategy as it held on a day, past or coming */
        get: {
            parameters: {
                query?: {
                    kind?: string | string[];
                };
                header?: never;
                path: {
                    day: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            edition: {
                                id: string;
                                number: number;
                                title: string;
                                /** @enum {string} */
                                state: "draft" | "coming" | "in-force" | "superseded" | "discarded";
                                basedOnId: string | null;
                                validFrom: string | null;
                                validTo: string | null;
                                decidedBy: string | null;
                                decidedAt: string | null;
                                decisionReason: string | null;
                                isPublic: boolean;
                                pack: string | null;
                                createdBy: string;
                                createdByName: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                elements: number;
                            };
                            elements: {
                                key: string;
                                /** @enum {string} */
                                kind: "source" | "statement" | "mission" | "vision" | "value" | "area" | "trust-part" | "trust-factor" | "driver" | "external-factor" | "stakeholder-group" | "unique" | "gap" | "principle" | "responsibility" | "role" | "overall-goal" | "goal" | "sub-goal" | "channel" | "instrument" | "core-message" | "platform-block" | "matrix-row" | "stage" | "kpi" | "crisis-principle" | "crisis-group" | "process-frame" | "process-step" | "measurement-principle";
                                parentKey: string | null;
                                position: number;
                                texts: {
                                    nb: {
                                        title: string;
                                        text?: string;
                                    } & {
                                        [key: string]: unknown;
                                    };
                                    nn?: {
                                        title: string;
                                        text?: string;
                                    } & {
                                        [key: string]: unknown;
                                    };
                                    en?: {
                                        title: string;
                                        text?: string;
                                    } & {
                                        [key: string]: unknown;
                                    };
                                };
                                data: {
                                    [key: string]: unknown;
                                };
                                /** @enum {string} */
                                standing: "source" | "judgement" | "not-in-source" | "own" | "demo";
                                isPublic: boolean;
                                sources: string[];
                                warnings: ("no-source" | "source-past-best-before")[];
                                revision: number;
                                changedBy: string;
                                changedByName: string | null;
                                /** Format: date-time */
                                changedAt: string;
                            }[];
                            links: {
                                from: string;
                                to: string;
                                /** @enum {string} */
                                kind: "serves" | "answers" | "for" | "reaches" | "uses" | "measures";
                            }[];
                            abilities: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strategy/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two editions, field by field; an id may be in-force or draft */
        get: {
            parameters: {
                query: {
                    from: string;
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            from: {
                                id: string;
                                number: number;
                                title: string;
                                /** @enum {string} */
                                state: "draft" | "coming" | "in-force" | "superseded" | "discarded";
                                basedOnId: string | null;
                                validFrom: string | null;
                                validTo: string | null;
                                decidedBy: string | null;
                                decidedAt: string | null;
                                decisionReason: string | null;
                                isPublic: boolean;
                                pack: string | null;
                                createdBy: string;
                                createdByName: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                elements: number;
                            };
                            to: {
                                id: string;
                                number: number;
                                title: string;
                                /** @enum {string} */
                                state: "draft" | "coming" | "in-force" | "superseded" | "discarded";
                                basedOnId: string | null;
                                validFrom: string | null;
                                validTo: string | null;
                                decidedBy: string | null;
                                decidedAt: string | null;
                                decisionReason: string | null;
                                isPublic: boolean;
                                pack: string | null;
                                createdBy: string;
                                createdByName: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                elements: number;
                            };
                            differences: {
                                key: string;
                                /** @enum {string} */
                                kind: "source" | "statement" | "mission" | "vision" | "value" | "area" | "trust-part" | "trust-factor" | "driver" | "external-factor" | "stakeholder-group" | "unique" | "gap" | "principle" | "responsibility" | "role" | "overall-goal" | "goal" | "sub-goal" | "channel" | "instrument" | "core-message" | "platform-block" | "matrix-row" | "stage" | "kpi" | "crisis-principle" | "crisis-group" | "process-frame" | "process-step" | "measurement-principle";
                                /** @enum {string} */
                                state: "added" | "changed" | "removed" | "moved";
                                /** @description In bokmål, as it stands in the newer edition, or stood before it was removed */
                                title: string;
                                fields: {
                                    field: string;
                                    before: (string | number | boolean | string[]) | null;
                                    after: (string | number | boolean | string[]) | null;
                                }[];
                                why: {
                                    reason: string;
                                    by: string;
                                    byName: string | null;
                                    /** Format: date-time */
                                    at: string;
                                }[];
                                pointedAtBy: {
                                    key: string;
                                    how: string;
                                    title: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strategy/elements/{key}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to an element through all editions, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Small letters a–z, digits and single hyphens. It never changes once it is in force. */
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            key: string;
                            entries: {
                                edition: {
                                    id: string;
                                    number: number;
                                    title: string;
                                    /** @enum {string} */
                                    state: "draft" | "coming" | "in-force" | "superseded" | "discarded";
                                };
                                revision: number;
                                /** @enum {string} */
                                what: "imported" | "added" | "changed" | "removed" | "moved";
                                /** @description Of one that was moved among its own */
                                places: {
                                    from: number;
                                    to: number;
                                } | null;
                                after: {
                                    key: string;
                                    /** @enum {string} */
                                    kind: "source" | "statement" | "mission" | "vision" | "value" | "area" | "trust-part" | "trust-factor" | "driver" | "external-factor" | "stakeholder-group" | "unique" | "gap" | "principle" | "responsibility" | "role" | "overall-goal" | "goal" | "sub-goal" | "channel" | "instrument" | "core-message" | "platform-block" | "matrix-row" | "stage" | "kpi" | "crisis-principle" | "crisis-group" | "process-frame" | "process-step" | "measurement-principle";
                                    parentKey: string | null;
                                    texts: {
                                        nb: {
                                            title: string;
                                            text?: string;
                                        } & {
                                            [key: string]: unknown;
                                        };
                                        nn?: {
                                            title: string;
                                            text?: string;
                                        } & {
                                            [key: string]: unknown;
                                        };
                                        en?: {
                                            title: string;
                                            text?: string;
                                        } & {
                                            [key: string]: unknown;
                                        };
                                    };
                                    data: {
                                        [key: string]: unknown;
                                    };
                                    sources: string[];
                                    /** @enum {string} */
                                    standing: "source" | "judgement" | "not-in-source" | "own" | "demo";
                                    isPublic: boolean;
                                    links: {
                                        [key: string]: string[];
                                    };
                                } | null;
                                fields: {
                                    field: string;
                                    before: (string | number | boolean | string[]) | null;
                                    after: (string | number | boolean | string[]) | null;
                                }[];
                                reason: string;
                                by: string;
                                byName: string | null;
                                /** Format: date-time */
                                at: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strategy/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts a draft from the last decided edition; an empty one, which needs a title, where there is none */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strategy/draft/elements/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Saves an element of the draft; 409 with both texts when somebody saved first. Revision null makes a new one */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Small letters a–z, digits and single hyphens. It never changes once it is in force. */
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        content: {
                            kind: string;
                            parentKey: string | null;
                            texts: {
                                [key: string]: {
                                    [key: string]: string;
                                };
                            };
                            data: {
                                [key: string]: unknown;
                            };
                            sources: string[];
                            /** @enum {string} */
                            standing: "source" | "judgement" | "not-in-source" | "own" | "demo";
                            isPublic: boolean;
                            links: {
                                [key: string]: string[];
                            };
                        };
                        /** @description The revision the text builds on; null for a new element */
                        revision: number | null;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            revision: number;
                            /** Format: date-time */
                            changedAt: string;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Takes an element out of the draft; 409 with those that point at it */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Small letters a–z, digits and single hyphens. It never changes once it is in force. */
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        reason: string;
                        /** @description Let those that point at it let go of it */
                        dropReferences: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strategy/draft/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts elements of one kind in an order */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        keys: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strategy/draft/put-in-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the draft in force: who decided, from when and why */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string | null;
                        /** @description The office, not a name */
                        decidedBy: string;
                        /** Format: date */
                        validFrom: string;
                        validTo: string | null;
                        reason: string;
                        isPublic: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strategy/draft/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the draft away, with the reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strategy/editions/{id}/strategy.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A whole edition as a tagged PDF (PDF/UA-1); the id may be in-force or draft */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strategy/pack/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with an uploaded pack, or what taking it in would change. Changes nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        files: {
                            /** @description Of the file; a zip stands alone */
                            name: string;
                            /** Format: byte */
                            base64: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            faults: {
                                file: string;
                                line: number;
                                column: number;
                                /** @enum {string} */
                                code: "folder-missing" | "file-missing" | "file-unknown" | "file-too-large" | "not-utf8" | "yaml-syntax" | "yaml-tab" | "yaml-key-twice" | "yaml-alias" | "yaml-tag" | "yaml-documents" | "yaml-too-deep" | "unknown-version" | "unknown-kind" | "wrong-file" | "unknown-field" | "missing" | "wrong-type" | "not-among" | "empty" | "too-long" | "out-of-range" | "bad-key" | "bad-date" | "bad-period" | "bad-address" | "key-twice" | "more-than-one" | "parent-not-allowed" | "parent-missing" | "parent-wrong-kind" | "parent-cycle" | "link-not-allowed" | "link-missing" | "link-wrong-kind" | "link-self" | "link-twice" | "source-missing" | "source-wrong-kind" | "source-twice" | "reference-missing" | "reference-wrong-kind" | "dates-reversed" | "demo-only";
                                details: {
                                    [key: string]: string | number;
                                };
                            }[];
                            faultCount: number;
                            found: {
                                title: string;
                                validFrom: string;
                                decidedBy: string;
                                elements: number;
                                against: {
                                    number: number;
                                    /** @enum {string} */
                                    state: "draft" | "in-force";
                                } | null;
                                basis: string;
                                differences: {
                                    key: string;
                                    /** @enum {string} */
                                    kind: "source" | "statement" | "mission" | "vision" | "value" | "area" | "trust-part" | "trust-factor" | "driver" | "external-factor" | "stakeholder-group" | "unique" | "gap" | "principle" | "responsibility" | "role" | "overall-goal" | "goal" | "sub-goal" | "channel" | "instrument" | "core-message" | "platform-block" | "matrix-row" | "stage" | "kpi" | "crisis-principle" | "crisis-group" | "process-frame" | "process-step" | "measurement-principle";
                                    /** @enum {string} */
                                    state: "added" | "changed" | "removed" | "moved";
                                    /** @description In bokmål, as it stands in the newer edition, or stood before it was removed */
                                    title: string;
                                    fields: {
                                        field: string;
                                        before: (string | number | boolean | string[]) | null;
                                        after: (string | number | boolean | string[]) | null;
                                    }[];
                                    why: {
                                        reason: string;
                                        by: string;
                                        byName: string | null;
                                        /** Format: date-time */
                                        at: string;
                                    }[];
                                    pointedAtBy: {
                                        key: string;
                                        how: string;
                                        title: string;
                                    }[];
                                }[];
                                /** @description In bokmål, of what the differences point at */
                                titles: {
                                    [key: string]: string;
                                };
                            } | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strategy/pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the draft say what the uploaded pack says, all of it or nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        files: {
                            /** @description Of the file; a zip stands alone */
                            name: string;
                            /** Format: byte */
                            base64: string;
                        }[];
                        /** @description Write over the draft that there is */
                        replaceDraft: boolean;
                        /** @description Of the preview: what it was compared with has not changed since */
                        basis: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strategy/examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Examples of elements for each section, from the blank pack */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            examples: {
                                kind: string;
                                parentKey: string | null;
                                texts: {
                                    nb: {
                                        title: string;
                                        text?: string;
                                    } & {
                                        [key: string]: unknown;
                                    };
                                    nn?: {
                                        title: string;
                                        text?: string;
                                    } & {
                                        [key: string]: unknown;
                                    };
                                    en?: {
                                        title: string;
                                        text?: string;
                                    } & {
                                        [key: string]: unknown;
                                    };
                                };
                                data: {
                                    [key: string]: unknown;
                                };
                                sources: string[];
                                /** @enum {string} */
                                standing: "source" | "judgement" | "not-in-source" | "own" | "demo";
                                isPublic: boolean;
                                links: {
                                    [key: string]: string[];
                                };
                                key: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strategy/draft/pack.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The draft as the files of a pack, zipped */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strategy/editions/number/{number}/pack.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A decided edition as the files of a pack, zipped; the same content gives the same bytes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/analyses/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stakeholder analysis of an initiative, a case or a message, broad interest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "initiative" | "case" | "message";
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            subject: {
                                /** @enum {string} */
                                kind: "initiative" | "case" | "message";
                                id: string;
                            };
                            rows: {
                                interest: ("low" | "medium" | "high") | null;
                                influence: ("low" | "medium" | "high") | null;
                                breadth: ("broad" | "some" | "narrow") | null;
                                channelKeys: string[];
                                shaping: string;
                                groupKey: string;
                                names: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                                isInStrategy: boolean;
                                missing: ("interest" | "influence" | "breadth" | "channels" | "shaping")[];
                                revision: number;
                                answeredBy: {
                                    id: string;
                                    name: string | null;
                                };
                                answeredAt: string;
                            }[];
                            done: {
                                by: {
                                    id: string;
                                    name: string | null;
                                };
                                at: string;
                            } | null;
                            groups: {
                                key: string;
                                names: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                                parentKey: string | null;
                                circle: ("inner" | "outer") | null;
                                isNamed: boolean;
                            }[];
                            channels: {
                                key: string;
                                names: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                                /** @enum {string} */
                                kind: "channel" | "instrument";
                                groupKeys: string[];
                            }[];
                            reach: {
                                groupKey: string;
                                channelKey: string;
                                reached: number;
                                of: number;
                            }[];
                            mayEdit: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/analyses/{kind}/{id}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes stakeholder groups in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "initiative" | "case" | "message";
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        groupKeys: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/analyses/{kind}/{id}/groups/{groupKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Saves what is said of one group; 409 with the other’s answer when somebody saved first */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "initiative" | "case" | "message";
                    id: string;
                    groupKey: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        answer: {
                            interest: ("low" | "medium" | "high") | null;
                            influence: ("low" | "medium" | "high") | null;
                            breadth: ("broad" | "some" | "narrow") | null;
                            channelKeys: string[];
                            shaping: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            revision: number;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Takes a group out */
        delete: {
            parameters: {
                query: {
                    revision: number;
                };
                header?: never;
                path: {
                    kind: "initiative" | "case" | "message";
                    id: string;
                    groupKey: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: «changed» when a case has */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases that the caller may read: what must be assessed first on top */
        get: {
            parameters: {
                query?: {
                    over?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                number: string;
                                /** @enum {string} */
                                mode: "real" | "exercise" | "demo";
                                title: string;
                                /** @enum {string} */
                                state: "reported" | "open" | "closed" | "joined";
                                unit: {
                                    id: string;
                                    name: string | null;
                                };
                                handlingUnit: {
                                    id: string;
                                    name: string | null;
                                };
                                /** @enum {string} */
                                howSoon: "now" | "today" | "week" | "later";
                                assessBy: string;
                                takenBy: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                breadth: ("broad" | "some" | "narrow") | null;
                                ministryMustKnow: boolean | null;
                                waitsForUnit: boolean;
                                reportCount: number;
                                createdAt: string;
                                updatedAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Reports a case; the same client key twice is one report */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        clientKey: string;
                        unitId: string;
                        what: string;
                        /** @default  */
                        place?: string;
                        /**
                         * @default unknown
                         * @enum {string}
                         */
                        happened?: "now" | "today" | "earlier" | "coming" | "unknown";
                        /** @default [] */
                        whoAsks?: ("press-local" | "press-national" | "social-media" | "relatives" | "politicians" | "organisations" | "nobody")[];
                        /** @enum {string} */
                        howSoon: "now" | "today" | "week" | "later";
                        /** @default  */
                        callback?: string;
                        /** @default false */
                        namesCleared?: boolean;
                        /** @default false */
                        exercise?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            caseId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/about/{targetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases that a line, a message or coverage stands in, of those the caller handles */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    targetId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                number: string;
                                /** @enum {string} */
                                mode: "real" | "exercise" | "demo";
                                title: string;
                                /** @enum {string} */
                                state: "reported" | "open" | "closed" | "joined";
                                unit: {
                                    id: string;
                                    name: string | null;
                                };
                                handlingUnit: {
                                    id: string;
                                    name: string | null;
                                };
                                /** @enum {string} */
                                howSoon: "now" | "today" | "week" | "later";
                                assessBy: string;
                                takenBy: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                breadth: ("broad" | "some" | "narrow") | null;
                                ministryMustKnow: boolean | null;
                                waitsForUnit: boolean;
                                reportCount: number;
                                createdAt: string;
                                updatedAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: string;
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                            title: string;
                            /** @enum {string} */
                            state: "reported" | "open" | "closed" | "joined";
                            unit: {
                                id: string;
                                name: string | null;
                            };
                            handlingUnit: {
                                id: string;
                                name: string | null;
                            };
                            /** @enum {string} */
                            howSoon: "now" | "today" | "week" | "later";
                            assessBy: string;
                            takenBy: {
                                id: string;
                                name: string | null;
                            } | null;
                            breadth: ("broad" | "some" | "narrow") | null;
                            ministryMustKnow: boolean | null;
                            waitsForUnit: boolean;
                            reportCount: number;
                            createdAt: string;
                            updatedAt: string;
                            revision: number;
                            assessment: string | null;
                            notes: {
                                id: string;
                                text: string;
                                by: {
                                    id: string;
                                    name: string | null;
                                };
                                at: string;
                            }[] | null;
                            assessedBy: {
                                id: string;
                                name: string | null;
                            } | null;
                            assessedAt: string | null;
                            takenAt: string | null;
                            lateAt: string | null;
                            closed: {
                                by: {
                                    id: string;
                                    name: string | null;
                                };
                                at: string;
                                reason: string;
                            } | null;
                            joinedInto: {
                                id: string;
                                number: string;
                            } | null;
                            reports: {
                                id: string;
                                unit: {
                                    id: string;
                                    name: string | null;
                                };
                                what: string;
                                place: string;
                                /** @enum {string} */
                                happened: "now" | "today" | "earlier" | "coming" | "unknown";
                                whoAsks: ("press-local" | "press-national" | "social-media" | "relatives" | "politicians" | "organisations" | "nobody")[];
                                /** @enum {string} */
                                howSoon: "now" | "today" | "week" | "later";
                                callback: string;
                                reportedBy: {
                                    id: string;
                                    name: string | null;
                                };
                                reportedAt: string;
                            }[];
                            assignments: {
                                id: string;
                                from: {
                                    id: string;
                                    name: string | null;
                                };
                                to: {
                                    id: string;
                                    name: string | null;
                                };
                                reason: string;
                                by: {
                                    id: string;
                                    name: string | null;
                                };
                                at: string;
                                accepted: {
                                    by: {
                                        id: string;
                                        name: string | null;
                                    };
                                    at: string;
                                } | null;
                            }[];
                            links: {
                                id: string;
                                /** @enum {string} */
                                kind: "line" | "message" | "coverage";
                                targetId: string | null;
                                title: string;
                                outlet: string;
                                publishedOn: string | null;
                                href: string | null;
                                by: {
                                    id: string;
                                    name: string | null;
                                };
                                at: string;
                            }[];
                            handler: {
                                unitId: string;
                                /** @enum {string} */
                                reason: "nearest" | "nobody-there" | "security-crisis";
                                passedOver: {
                                    id: string;
                                    name: string | null;
                                }[];
                                line: {
                                    id: string;
                                    name: string | null;
                                }[];
                            } | null;
                            desk: {
                                unit: string;
                                phone: string | null;
                            } | null;
                            abilities: ("take" | "assess" | "assign" | "hand-up" | "accept" | "join" | "note" | "link" | "close" | "reopen" | "tell-ministry")[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says «I have it» */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/assess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assesses the case and gives it to the one who handles it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        title: string;
                        /** @enum {string} */
                        breadth: "broad" | "some" | "narrow";
                        ministryMustKnow: boolean;
                        /** @default  */
                        assessment?: string;
                        /** @default false */
                        securityCrisis?: boolean;
                        handlingUnitId: string;
                        /** @default  */
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands the case over */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unitId: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says «we have it» */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the case part of another */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        intoId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes the case */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a closed case */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes a working note, for those who handle the case alone */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                        /** @default false */
                        namesCleared?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a line, a message or coverage in the case */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "line" | "message" | "coverage";
                        /** @default null */
                        targetId?: string | null;
                        title: string;
                        /** @default  */
                        outlet?: string;
                        /** @default null */
                        publishedOn?: string | null;
                        /** @default null */
                        href?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a link out of the case */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    linkId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/ministry-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notes to the ministry of a case, and where a new one starts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            notes: {
                                facts: string;
                                mayBeAsked: string;
                                weSay: string;
                                number: number;
                                fingerprint: string;
                                by: string | null;
                                at: string;
                                handed: {
                                    /** @enum {string} */
                                    how: "email" | "meeting" | "other";
                                    to: string;
                                    by: string | null;
                                    at: string;
                                } | null;
                                receivedAt: string | null;
                                letters: {
                                    id: string;
                                    recipientId: string;
                                    name: string;
                                    address: string;
                                    /** @enum {string} */
                                    state: "waiting" | "sending" | "sent" | "refused";
                                    by: string | null;
                                    at: string;
                                    response: string | null;
                                }[];
                            }[];
                            start: {
                                facts: string;
                                mayBeAsked: string;
                                weSay: string;
                            };
                            recipients: {
                                id: string;
                                name: string;
                                address: string;
                                confirmed: {
                                    by: string | null;
                                    at: string;
                                } | null;
                            }[];
                            mayWrite: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Freezes a note to the ministry */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        facts: string;
                        mayBeAsked: string;
                        weSay: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            number: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/ministry-notes/{number}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A note to the ministry as a tagged PDF (PDF/UA-1) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/ministry-notes/{number}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the frozen note by e-mail to somebody whom the register has in the ministry; again, when asked again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        recipientId: string;
                        /**
                         * @description The caller says that the address is right
                         * @default false
                         */
                        isConfirmed?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/ministry-notes/{number}/handed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes who in the ministry got it, and how */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        how: "email" | "meeting" | "other";
                        to: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/ministry-notes/{number}/received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The ministry has said that it has it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests for support: what waits first, by its clock */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                unit: {
                                    id: string;
                                    name: string;
                                };
                                caseId: string | null;
                                /** @enum {string} */
                                need: "capacity" | "competence";
                                title: string;
                                about: string;
                                /** @enum {string} */
                                howSoon: "now" | "today" | "week" | "later";
                                /** @enum {string} */
                                state: "asked" | "accepted" | "taken-over" | "returned" | "done";
                                answerBy: string;
                                askedBy: string | null;
                                askedAt: string;
                                helper: string | null;
                                answeredAt: string | null;
                                reason: string;
                                doneAt: string | null;
                                abilities: ("answer" | "done")[];
                            }[];
                            /** @description Units that the caller may ask for */
                            unitIds: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Asks the directorate for capacity or competence */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unitId: string;
                        caseId: string | null;
                        /** @enum {string} */
                        need: "capacity" | "competence";
                        title: string;
                        about: string;
                        /** @enum {string} */
                        howSoon: "now" | "today" | "week" | "later";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Minutes that the directorate has to assess a case and to answer a request, by how soon somebody may ask */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            assessment: {
                                now: number;
                                today: number;
                                week: number;
                                later: number;
                            };
                            support: {
                                now: number;
                                today: number;
                                week: number;
                                later: number;
                            };
                            maySet: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-clocks/{what}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets how long the directorate has, from today on */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    what: "assessment" | "support";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        now: number;
                        today: number;
                        week: number;
                        later: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts, takes over, or gives back with the reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        answer: "accepted" | "taken-over" | "returned";
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that the help is over */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/initiatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Initiatives that the caller may read */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                title: string;
                                /** @enum {string} */
                                state: "draft" | "in-review" | "approved" | "running" | "evaluating" | "closed" | "stopped";
                                /** @enum {string} */
                                mode: "real" | "exercise" | "demo";
                                step: string | null;
                                unit: {
                                    id: string;
                                    name: string | null;
                                };
                                owner: {
                                    id: string;
                                    name: string | null;
                                };
                                gapKeys: string[];
                                subGoalKeys: string[];
                                audienceKeys: string[];
                                startOn: string | null;
                                endOn: string | null;
                                targetCount: number;
                                reachedCount: number;
                                overdueCount: number;
                                updatedAt: string;
                                waitsForYou: boolean;
                            }[];
                            abilities: "start"[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Starts an initiative */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        document: {
                            title: string;
                            concept: {
                                /** @enum {string} */
                                kind: "text";
                                text: string;
                            } | {
                                /** @enum {string} */
                                kind: "structured";
                                idea: string;
                                change: string;
                                shape: string;
                                spread: string;
                            };
                            unitId: string;
                            ownerId: string;
                            gapKeys: string[];
                            subGoalKeys: string[];
                            audienceKeys: string[];
                            channelKeys: string[];
                            blockKeys: string[];
                            roleKey: string | null;
                            budgetNok: number | null;
                            startOn: string | null;
                            endOn: string | null;
                            targets: {
                                id: string | null;
                                kpiKey: string | null;
                                name: string;
                                unit: string;
                                /** @enum {string} */
                                direction: "up" | "down";
                                baseline: number | null;
                                measureFirst: boolean;
                                target: number | null;
                                dueOn: string | null;
                            }[];
                        };
                        /** @default false */
                        exercise?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units and owners to choose among for an initiative */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            units: {
                                id: string;
                                name: string;
                            }[];
                            owners: {
                                id: string;
                                name: string;
                                unitId: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/initiatives/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One initiative */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                            /** @enum {string} */
                            state: "draft" | "in-review" | "approved" | "running" | "evaluating" | "closed" | "stopped";
                            step: string | null;
                            revision: number;
                            document: {
                                title: string;
                                concept: {
                                    /** @enum {string} */
                                    kind: "text";
                                    text: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "structured";
                                    idea: string;
                                    change: string;
                                    shape: string;
                                    spread: string;
                                };
                                unitId: string;
                                ownerId: string;
                                gapKeys: string[];
                                subGoalKeys: string[];
                                audienceKeys: string[];
                                channelKeys: string[];
                                blockKeys: string[];
                                roleKey: string | null;
                                budgetNok: number | null;
                                startOn: string | null;
                                endOn: string | null;
                                targets: {
                                    id: string;
                                    kpiKey: string | null;
                                    name: string;
                                    unit: string;
                                    /** @enum {string} */
                                    direction: "up" | "down";
                                    baseline: number | null;
                                    measureFirst: boolean;
                                    target: number | null;
                                    dueOn: string | null;
                                }[];
                            };
                            unit: {
                                id: string;
                                name: string | null;
                            };
                            owner: {
                                id: string;
                                name: string | null;
                            };
                            stoppedReason: string | null;
                            createdAt: string;
                            updatedAt: string;
                            abilities: ("edit" | "ask" | "take-back" | "approve" | "return" | "reopen" | "move" | "measure" | "propose" | "decide" | "evaluate" | "close" | "stop")[];
                            approvers: {
                                personId: string;
                                displayName: string;
                                insteadOf: string | null;
                            }[];
                            isOwn: boolean;
                            obstacles: ({
                                /** @enum {string} */
                                code: "goal-missing" | "goal-gone" | "audience-missing" | "audience-gone" | "target-missing" | "analysis-missing";
                            } | {
                                /** @enum {string} */
                                code: "target-unmeasurable";
                                name: string;
                                missing: ("name" | "unit" | "baseline" | "target" | "date")[];
                            } | {
                                /** @enum {string} */
                                code: "target-backwards";
                                name: string;
                                baseline: number;
                                target: number;
                                /** @enum {string} */
                                direction: "up" | "down";
                            })[];
                            isAnalysed: boolean | null;
                            goneKeys: string[];
                            elementNames: {
                                [key: string]: {
                                    nb?: string;
                                    nn?: string;
                                    en?: string;
                                };
                            };
                            course: {
                                key: string;
                                needs: ("concept" | "goal" | "audience" | "target" | "analysis" | "channels" | "messages" | "dates" | "approval" | "baseline" | "value" | "report" | "decided" | "results" | "evaluation" | "impression")[];
                                missing: ("concept" | "goal" | "audience" | "target" | "analysis" | "channels" | "messages" | "dates" | "approval" | "baseline" | "value" | "report" | "decided" | "results" | "evaluation" | "impression")[];
                            }[];
                            isReached: boolean;
                            missingToClose: ("concept" | "goal" | "audience" | "target" | "analysis" | "channels" | "messages" | "dates" | "approval" | "baseline" | "value" | "report" | "decided" | "results" | "evaluation" | "impression")[];
                            messages: {
                                count: number;
                                firstAt: string;
                            } | null;
                            isOpenForChange: boolean;
                            approvals: {
                                id: string;
                                revision: number;
                                askedBy: string | null;
                                askedAt: string;
                                decision: ("approved" | "returned" | "taken-back") | null;
                                decidedBy: string | null;
                                decidedAt: string | null;
                                insteadOf: string | null;
                                reason: string | null;
                            }[];
                            moves: {
                                id: string;
                                from: string | null;
                                to: string;
                                note: string;
                                by: string | null;
                                at: string;
                            }[];
                            values: {
                                id: string;
                                targetId: string;
                                measuredOn: string;
                                value: number;
                                sample: number | null;
                                margin: number | null;
                                source: string;
                                by: string | null;
                            }[];
                            statusReports: {
                                id: string;
                                /** @enum {string} */
                                status: "on-track" | "at-risk" | "off-track";
                                reason: string;
                                by: string | null;
                                at: string;
                            }[];
                            adjustments: {
                                id: string;
                                targetId: string | null;
                                proposal: string;
                                reason: string;
                                proposedBy: string | null;
                                proposedAt: string;
                                decision: ("adopted" | "rejected") | null;
                                decidedBy: string | null;
                                decidedAt: string | null;
                                decisionReason: string | null;
                                doneRevision: number | null;
                                mayDecide: boolean;
                            }[];
                            evaluation: {
                                heldOn: string | null;
                                present: string;
                                findings: string;
                                lastingImpression: string;
                                results: {
                                    [key: string]: {
                                        /** @enum {string} */
                                        outcome: "reached" | "partly" | "not-reached" | "not-measured";
                                        comment: string;
                                    };
                                };
                                revision: number;
                                writtenBy: string | null;
                                updatedAt: string;
                                closedAt: string | null;
                            } | null;
                            lessons: {
                                id: string;
                                /** @enum {string} */
                                kind: "again" | "otherwise";
                                text: string;
                                initiative: {
                                    id: string;
                                    title: string;
                                } | null;
                                goalKeys: string[];
                                audienceKeys: string[];
                                channelKeys: string[];
                                by: string | null;
                                at: string;
                                mayRemove: boolean;
                            }[];
                            revisions: {
                                number: number;
                                author: string | null;
                                savedAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        /** Saves an initiative; 409 with the other’s text when somebody saved first */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        document: {
                            title: string;
                            concept: {
                                /** @enum {string} */
                                kind: "text";
                                text: string;
                            } | {
                                /** @enum {string} */
                                kind: "structured";
                                idea: string;
                                change: string;
                                shape: string;
                                spread: string;
                            };
                            unitId: string;
                            ownerId: string;
                            gapKeys: string[];
                            subGoalKeys: string[];
                            audienceKeys: string[];
                            channelKeys: string[];
                            blockKeys: string[];
                            roleKey: string | null;
                            budgetNok: number | null;
                            startOn: string | null;
                            endOn: string | null;
                            targets: {
                                id: string | null;
                                kpiKey: string | null;
                                name: string;
                                unit: string;
                                /** @enum {string} */
                                direction: "up" | "down";
                                baseline: number | null;
                                measureFirst: boolean;
                                target: number | null;
                                dueOn: string | null;
                            }[];
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            revision: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/initiatives/{id}/report.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The evaluation report of an initiative as a tagged PDF (PDF/UA-1) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/initiatives/{id}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the document was after one save */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            number: number;
                            author: string | null;
                            savedAt: string;
                            document: {
                                title: string;
                                concept: {
                                    /** @enum {string} */
                                    kind: "text";
                                    text: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "structured";
                                    idea: string;
                                    change: string;
                                    shape: string;
                                    spread: string;
                                };
                                unitId: string;
                                ownerId: string;
                                gapKeys: string[];
                                subGoalKeys: string[];
                                audienceKeys: string[];
                                channelKeys: string[];
                                blockKeys: string[];
                                roleKey: string | null;
                                budgetNok: number | null;
                                startOn: string | null;
                                endOn: string | null;
                                targets: {
                                    id: string;
                                    kpiKey: string | null;
                                    name: string;
                                    unit: string;
                                    /** @enum {string} */
                                    direction: "up" | "down";
                                    baseline: number | null;
                                    measureFirst: boolean;
                                    target: number | null;
                                    dueOn: string | null;
                                }[];
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/initiatives/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for approval of an initiative */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            approvalId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/initiatives/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the request for approval of an initiative back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/initiatives/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves an initiative */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        approvalId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/initiatives/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns an initiative with a reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        approvalId: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/initiatives/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes an approved initiative a draft again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/initiatives/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends an initiative before its time */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/initiatives/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves it to another step of its course */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        to: string;
                        /** @default  */
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/initiatives/{id}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes down a measured value */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        targetId: string;
                        /** Format: date */
                        measuredOn: string;
                        value: number;
                        sample: number | null;
                        margin: number | null;
                        source: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/initiatives/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reports how it goes, with the reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "on-track" | "at-risk" | "off-track";
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/initiatives/{id}/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes an adjustment */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        targetId: string | null;
                        proposal: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            adjustmentId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/initiatives/{id}/adjustments/{adjustmentId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adopts or rejects a proposal */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    adjustmentId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        decision: "adopted" | "rejected";
                        /** @default  */
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/initiatives/{id}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Writes the evaluation; 409 with the other’s text when somebody saved first */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        evaluation: {
                            heldOn: string | null;
                            present: string;
                            findings: string;
                            lastingImpression: string;
                            results: {
                                [key: string]: {
                                    /** @enum {string} */
                                    outcome: "reached" | "partly" | "not-reached" | "not-measured";
                                    comment: string;
                                };
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            revision: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/initiatives/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends an evaluated initiative */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Initiatives and lessons like what is being written; lists are separated by commas */
        get: {
            parameters: {
                query?: {
                    goals?: string;
                    audiences?: string;
                    channels?: string;
                    text?: string;
                    except?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            initiatives: {
                                id: string;
                                title: string;
                                /** @enum {string} */
                                state: "draft" | "in-review" | "approved" | "running" | "evaluating" | "closed" | "stopped";
                                unit: {
                                    id: string;
                                    name: string | null;
                                };
                                keys: string[];
                                words: string[];
                                reached: {
                                    count: number;
                                    of: number;
                                } | null;
                            }[];
                            lessons: {
                                lesson: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "again" | "otherwise";
                                    text: string;
                                    initiative: {
                                        id: string;
                                        title: string;
                                    } | null;
                                    goalKeys: string[];
                                    audienceKeys: string[];
                                    channelKeys: string[];
                                    by: string | null;
                                    at: string;
                                    mayRemove: boolean;
                                };
                                keys: string[];
                                words: string[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Targets with measured values */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                initiative: {
                                    id: string;
                                    title: string;
                                    /** @enum {string} */
                                    state: "draft" | "in-review" | "approved" | "running" | "evaluating" | "closed" | "stopped";
                                    step: string | null;
                                    endOn: string | null;
                                    unit: {
                                        id: string;
                                        name: string | null;
                                    };
                                };
                                target: {
                                    id: string;
                                    kpiKey: string | null;
                                    name: string;
                                    unit: string;
                                    /** @enum {string} */
                                    direction: "up" | "down";
                                    baseline: number | null;
                                    measureFirst: boolean;
                                    target: number | null;
                                    dueOn: string | null;
                                };
                                values: {
                                    id: string;
                                    targetId: string;
                                    measuredOn: string;
                                    value: number;
                                    sample: number | null;
                                    margin: number | null;
                                    source: string;
                                    by: string | null;
                                }[];
                                outcome: ("reached" | "partly" | "not-reached" | "not-measured") | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lessons that are kept */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {string} */
                                kind: "again" | "otherwise";
                                text: string;
                                initiative: {
                                    id: string;
                                    title: string;
                                } | null;
                                goalKeys: string[];
                                audienceKeys: string[];
                                channelKeys: string[];
                                by: string | null;
                                at: string;
                                mayRemove: boolean;
                            }[];
                            abilities: "keep"[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Keeps a lesson */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        initiativeId: string | null;
                        lesson: {
                            /** @enum {string} */
                            kind: "again" | "otherwise";
                            text: string;
                            /** @default [] */
                            goalKeys?: string[];
                            /** @default [] */
                            audienceKeys?: string[];
                            /** @default [] */
                            channelKeys?: string[];
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/lessons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a lesson out of use */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happens from one day to another, with overloads, clashes and public holidays */
        get: {
            parameters: {
                query: {
                    from: string;
                    to: string;
                    unitId?: string;
                    audienceKey?: string;
                    channelKey?: string;
                    initiativeId?: string;
                    isMine?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            from: string;
                            to: string;
                            entries: {
                                id: string;
                                /** @enum {string} */
                                source: "item" | "dispatch" | "meeting";
                                sourceId: string;
                                at: string;
                                /** @enum {string} */
                                kind: "message" | "press" | "publication" | "campaign" | "event" | "deadline" | "other" | "dispatch" | "meeting";
                                title: string;
                                starts: string;
                                ends: string;
                                unitId: string;
                                ownerId: string;
                                audienceKeys: string[];
                                channelKey: string | null;
                                initiativeId: string | null;
                                place: string;
                                isPrivate: boolean;
                                isSeries: boolean;
                                isMoved: boolean;
                                revision: number;
                                mayChange: boolean;
                            }[];
                            periods: {
                                id: string;
                                title: string;
                                unitId: string;
                                audienceKeys: string[];
                                startOn: string;
                                endOn: string;
                            }[];
                            holidays: {
                                day: string;
                                /** @enum {string} */
                                name: "new-year" | "maundy-thursday" | "good-friday" | "easter-sunday" | "easter-monday" | "labour-day" | "constitution-day" | "ascension" | "whit-sunday" | "whit-monday" | "christmas-day" | "boxing-day";
                            }[];
                            overloads: {
                                audienceKey: string;
                                week: string;
                                monday: string;
                                limit: number;
                                entryIds: string[];
                            }[];
                            clashes: {
                                /** @enum {string} */
                                kind: "audience" | "place";
                                firstId: string;
                                secondId: string;
                                starts: string;
                            }[];
                            parents: {
                                [key: string]: string;
                            };
                            limits: {
                                audienceKey: string;
                                perWeek: number;
                            }[];
                            units: {
                                [key: string]: string;
                            };
                            people: {
                                [key: string]: string;
                            };
                            initiatives: {
                                [key: string]: string;
                            };
                            abilities: ("add" | "set-limits")[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/calendar/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item of the calendar */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                            item: {
                                /** @enum {string} */
                                kind: "message" | "press" | "publication" | "campaign" | "event" | "deadline" | "other";
                                title: string;
                                note: string;
                                isPrivate: boolean;
                                unitId: string;
                                ownerId: string;
                                audienceKeys: string[];
                                channelKey: string | null;
                                initiativeId: string | null;
                                place: string;
                                starts: string;
                                ends: string;
                                recurrence: {
                                    /** @enum {string} */
                                    freq: "daily" | "weekly" | "monthly" | "yearly";
                                    interval: number;
                                    weekdays: ("MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU")[];
                                    nth: number | null;
                                    until: string | null;
                                    count: number | null;
                                } | null;
                            };
                            exceptions: {
                                at: string;
                                starts: string | null;
                                ends: string | null;
                            }[];
                            unitName: string | null;
                            ownerName: string | null;
                            isCancelled: boolean;
                            abilities: ("edit" | "cancel")[];
                        };
                    };
                };
            };
        };
        /** Saves an item; 409 with the other’s when somebody saved first */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        item: {
                            /** @enum {string} */
                            kind: "message" | "press" | "publication" | "campaign" | "event" | "deadline" | "other";
                            title: string;
                            note: string;
                            isPrivate: boolean;
                            unitId: string;
                            ownerId: string;
                            audienceKeys: string[];
                            channelKey: string | null;
                            initiativeId: string | null;
                            place: string;
                            starts: string;
                            ends: string;
                            recurrence: {
                                /** @enum {string} */
                                freq: "daily" | "weekly" | "monthly" | "yearly";
                                interval: number;
                                weekdays: ("MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU")[];
                                nth: number | null;
                                until: string | null;
                                count: number | null;
                            } | null;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            revision: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/calendar/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts something in the calendar */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "message" | "press" | "publication" | "campaign" | "event" | "deadline" | "other";
                        title: string;
                        note: string;
                        isPrivate: boolean;
                        unitId: string;
                        ownerId: string;
                        audienceKeys: string[];
                        channelKey: string | null;
                        initiativeId: string | null;
                        place: string;
                        starts: string;
                        ends: string;
                        recurrence: {
                            /** @enum {string} */
                            freq: "daily" | "weekly" | "monthly" | "yearly";
                            interval: number;
                            weekdays: ("MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU")[];
                            nth: number | null;
                            until: string | null;
                            count: number | null;
                        } | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            revision: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/calendar/items/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves one time, or the whole series */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        at: string;
                        whole: boolean;
                        starts: string;
                        ends: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            revision: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/calendar/items/{id}/time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes one time out of a series, or puts it back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        at: string;
                        isOut: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            revision: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/calendar/items/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels an item */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/calendar/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How much an audience can take in a week */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        audienceKey: string;
                        perWeek: number | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/calendar/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own calendar addresses */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            feeds: {
                                id: string;
                                /** @enum {string} */
                                kind: "mine" | "unit" | "audience";
                                unit: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                audienceKey: string | null;
                                createdAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Makes a calendar address; it is told once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "mine";
                    } | {
                        /** @enum {string} */
                        kind: "unit";
                        unitId: string;
                    } | {
                        /** @enum {string} */
                        kind: "audience";
                        audienceKey: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            url: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/calendar/feeds/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a calendar address for ever */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/known-strategy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which units have confirmed that the strategy is known */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            edition: {
                                id: string;
                                number: number;
                                title: string;
                                validFrom: string;
                            } | null;
                            units: {
                                id: string;
                                name: string;
                                mayConfirm: boolean;
                                confirmation: {
                                    /** @enum {string} */
                                    how: "meeting" | "conversation" | "reading" | "course" | "other";
                                    /** Format: date */
                                    heldOn: string;
                                    reached: number;
                                    staff: number;
                                    note: string;
                                    by: string | null;
                                    at: string;
                                } | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/known-strategy/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** A leader confirms that the strategy is known in the unit */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        how: "meeting" | "conversation" | "reading" | "course" | "other";
                        /** Format: date */
                        heldOn: string;
                        reached: number;
                        staff: number;
                        note: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings of the plan */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {string} */
                                kind: "status" | "evaluation" | "editorial" | "planning" | "other";
                                /** @enum {string} */
                                state: "planned" | "open" | "closed" | "cancelled";
                                title: string;
                                unit: {
                                    id: string;
                                    name: string | null;
                                };
                                chair: {
                                    id: string;
                                    name: string | null;
                                };
                                place: string;
                                starts: string;
                                ends: string;
                                isSeries: boolean;
                                isMine: boolean;
                                decisionCount: number;
                                openFollowUpCount: number;
                                version: number;
                            }[];
                            abilities: "plan"[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Plans a meeting, or a series of meetings */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        meeting: {
                            /** @enum {string} */
                            kind: "status" | "evaluation" | "editorial" | "planning" | "other";
                            title: string;
                            unitId: string;
                            chairId: string;
                            participantIds: string[];
                            place: string;
                            starts: string;
                            ends: string;
                        };
                        series: {
                            /** @enum {string} */
                            every: "week" | "month";
                            interval: number;
                            count: number;
                        } | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            count: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/meetings/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the forms of a meeting need */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            units: {
                                id: string;
                                name: string;
                            }[];
                            people: {
                                id: string;
                                name: string;
                            }[];
                            initiatives: {
                                id: string;
                                title: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One meeting with its agenda */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {string} */
                            kind: "status" | "evaluation" | "editorial" | "planning" | "other";
                            /** @enum {string} */
                            state: "planned" | "open" | "closed" | "cancelled";
                            title: string;
                            unit: {
                                id: string;
                                name: string | null;
                            };
                            chair: {
                                id: string;
                                name: string | null;
                            };
                            participants: {
                                id: string;
                                name: string | null;
                            }[];
                            present: {
                                id: string;
                                name: string | null;
                            }[];
                            othersPresent: string;
                            place: string;
                            starts: string;
                            ends: string;
                            laterInSeries: number;
                            isSeries: boolean;
                            cancelledReason: string | null;
                            stamp: number;
                            agenda: {
                                id: string | null;
                                /** @enum {string} */
                                source: "own" | "off-course" | "decision" | "evaluation" | "follow-ups" | "calendar";
                                subjectId: string | null;
                                title: string;
                                due: {
                                    /** @enum {string} */
                                    source: "off-course" | "decision" | "evaluation" | "follow-ups" | "calendar";
                                    subjectId: string | null;
                                    title: string;
                                    why: {
                                        status: ("on-track" | "at-risk" | "off-track") | null;
                                        reason: string;
                                        count: number;
                                        isApproval: boolean;
                                    };
                                } | null;
                                minutes: string;
                                revision: number;
                                writtenBy: string | null;
                                writtenAt: string | null;
                                decisions: {
                                    id: string;
                                    text: string;
                                    decidedBy: {
                                        id: string;
                                        name: string | null;
                                    };
                                    initiative: {
                                        id: string;
                                        title: string;
                                    } | null;
                                }[];
                                followUps: {
                                    id: string;
                                    text: string;
                                    owner: {
                                        id: string;
                                        name: string | null;
                                    };
                                    unit: {
                                        id: string;
                                        name: string | null;
                                    };
                                    dueOn: string;
                                    /** @enum {string} */
                                    state: "open" | "done" | "dropped";
                                    meeting: {
                                        id: string;
                                        title: string;
                                    } | null;
                                    initiative: {
                                        id: string;
                                        title: string;
                                    } | null;
                                    note: string;
                                    noteBy: string | null;
                                    noteAt: string | null;
                                    mayMark: boolean;
                                }[];
                            }[];
                            versions: {
                                version: number;
                                frozenAt: string;
                                by: string | null;
                                reason: string | null;
                                fingerprint: string;
                            }[];
                            abilities: ("change" | "agenda" | "start" | "write" | "close" | "reopen" | "cancel")[];
                        };
                    };
                };
            };
        };
        /** Changes a meeting, and the later ones of its series if asked */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        stamp: number;
                        meeting: {
                            /** @enum {string} */
                            kind: "status" | "evaluation" | "editorial" | "planning" | "other";
                            title: string;
                            unitId: string;
                            chairId: string;
                            participantIds: string[];
                            place: string;
                            starts: string;
                            ends: string;
                        };
                        withLater: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/meetings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels a meeting that has not begun */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        withLater: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/meetings/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins a meeting */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/meetings/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a meeting: the minutes become a version that stands */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/meetings/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a closed meeting to correct its minutes */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/meetings/{id}/minutes/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version of the minutes as it was closed */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            frozenAt: string;
                            by: string | null;
                            reason: string | null;
                            fingerprint: string;
                            content: {
                                /** @enum {string} */
                                kind: "status" | "evaluation" | "editorial" | "planning" | "other";
                                title: string;
                                unitName: string;
                                starts: string;
                                ends: string;
                                place: string;
                                chairId: string;
                                presentIds: string[];
                                othersPresent: string;
                                items: {
                                    /** @enum {string} */
                                    source: "own" | "off-course" | "decision" | "evaluation" | "follow-ups" | "calendar";
                                    title: string;
                                    due: {
                                        /** @enum {string} */
                                        source: "off-course" | "decision" | "evaluation" | "follow-ups" | "calendar";
                                        subjectId: string | null;
                                        title: string;
                                        why: {
                                            status: ("on-track" | "at-risk" | "off-track") | null;
                                            reason: string;
                                            count: number;
                                            isApproval: boolean;
                                        };
                                    } | null;
                                    minutes: string;
                                    decisions: {
                                        text: string;
                                        decidedById: string;
                                        initiativeTitle: string | null;
                                    }[];
                                    followUps: {
                                        text: string;
                                        ownerId: string;
                                        dueOn: string;
                                        state: string;
                                    }[];
                                }[];
                            };
                            names: {
                                [key: string]: string;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/meetings/{id}/minutes/{version}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version of the minutes as a tagged PDF (PDF/UA-1) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/meetings/{id}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts something on the agenda */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            itemId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/meetings/{id}/agenda/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves what stands in one place of the agenda to another, counted from 0 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        from: number;
                        to: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/meetings/{id}/agenda/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes what stands in a place off the agenda */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        place: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/meetings/{id}/agenda/{itemId}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Saves the minutes of an item; 409 with the other’s text when somebody saved first */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    itemId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            revision: number;
                            savedAt: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/meetings/{id}/present": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Who is there */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        presentIds: string[];
                        others: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/meetings/{id}/agenda/{itemId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes down a decision */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    itemId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        decision: {
                            text: string;
                            decidedById: string;
                            initiativeId: string | null;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            decisionId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/meetings/{id}/decisions/{decisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a decision that was written down wrongly out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    decisionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/meetings/{id}/agenda/{itemId}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives somebody something to do, with a date */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    itemId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        followUp: {
                            text: string;
                            ownerId: string;
                            /** Format: date */
                            dueOn: string;
                            initiativeId: string | null;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            followUpId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow-ups across meetings, the first due first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                text: string;
                                owner: {
                                    id: string;
                                    name: string | null;
                                };
                                unit: {
                                    id: string;
                                    name: string | null;
                                };
                                dueOn: string;
                                /** @enum {string} */
                                state: "open" | "done" | "dropped";
                                meeting: {
                                    id: string;
                                    title: string;
                                } | null;
                                initiative: {
                                    id: string;
                                    title: string;
                                } | null;
                                note: string;
                                noteBy: string | null;
                                noteAt: string | null;
                                mayMark: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/follow-ups/{id}/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a follow-up is done, dropped or open again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "open" | "done" | "dropped";
                        note: string;
                        dueOn: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/meetings/{id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: «changed» when the meeting has */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports to the leadership */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                unit: {
                                    id: string;
                                    name: string | null;
                                };
                                from: string;
                                to: string;
                                madeBy: string | null;
                                madeAt: string;
                                headline: {
                                    /** @enum {string} */
                                    code: "off-track" | "overdue" | "late" | "at-risk" | "on-track" | "none";
                                    count: number;
                                };
                            }[];
                            units: {
                                id: string;
                                name: string;
                                mayMake: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Saves a report: nothing changes it afterwards */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unitId: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        ownText: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/reports/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a unit and those below it in a period, as they are now */
        get: {
            parameters: {
                query: {
                    unitId: string;
                    from: string;
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            from: string;
                            to: string;
                            unit: {
                                id: string;
                                name: string;
                            };
                            content: {
                                unitName: string;
                                initiatives: {
                                    id: string;
                                    title: string;
                                    unitName: string;
                                    /** @enum {string} */
                                    state: "draft" | "in-review" | "approved" | "running" | "evaluating" | "closed" | "stopped";
                                    status: ("on-track" | "at-risk" | "off-track") | null;
                                    reason: string;
                                    saidAt: string | null;
                                    endOn: string | null;
                                }[];
                                targets: {
                                    id: string;
                                    initiativeTitle: string;
                                    name: string;
                                    unit: string;
                                    start: number | null;
                                    target: number | null;
                                    dueOn: string | null;
                                    latest: {
                                        value: number;
                                        margin: number | null;
                                        sample: number | null;
                                        measuredOn: string;
                                    } | null;
                                    /** @enum {string} */
                                    standing: "not-measured" | "reached" | "short" | "uncertain" | "no-target";
                                    /** @enum {string} */
                                    change: "better" | "worse" | "within-margin" | "untested" | "none";
                                    isOverdue: boolean;
                                }[];
                                decisions: {
                                    /** @enum {string} */
                                    kind: "meeting" | "approval" | "adjustment";
                                    text: string;
                                    about: string | null;
                                    /** @enum {string} */
                                    decision: "decided" | "approved" | "returned" | "adopted" | "rejected";
                                    byId: string;
                                    at: string;
                                }[];
                                followUps: {
                                    given: number;
                                    done: number;
                                    open: number;
                                    late: {
                                        text: string;
                                        ownerId: string;
                                        dueOn: string;
                                    }[];
                                };
                                evaluations: {
                                    initiativeTitle: string;
                                    heldOn: string;
                                    findings: string;
                                    outcomes: {
                                        [key: string]: number;
                                    };
                                }[];
                                lessons: {
                                    /** @enum {string} */
                                    kind: "again" | "otherwise";
                                    text: string;
                                    initiativeTitle: string | null;
                                }[];
                                reach: {
                                    number: string;
                                    title: string;
                                    startedAt: string;
                                    total: number;
                                    states: {
                                        [key: string]: number;
                                    };
                                }[];
                                known: {
                                    confirmed: number;
                                    units: number;
                                } | null;
                            };
                            names: {
                                [key: string]: string;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One report as it was saved */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            unit: {
                                id: string;
                                name: string | null;
                            };
                            from: string;
                            to: string;
                            madeBy: string | null;
                            madeAt: string;
                            ownText: string;
                            fingerprint: string;
                            content: {
                                unitName: string;
                                initiatives: {
                                    id: string;
                                    title: string;
                                    unitName: string;
                                    /** @enum {string} */
                                    state: "draft" | "in-review" | "approved" | "running" | "evaluating" | "closed" | "stopped";
                                    status: ("on-track" | "at-risk" | "off-track") | null;
                                    reason: string;
                                    saidAt: string | null;
                                    endOn: string | null;
                                }[];
                                targets: {
                                    id: string;
                                    initiativeTitle: string;
                                    name: string;
                                    unit: string;
                                    start: number | null;
                                    target: number | null;
                                    dueOn: string | null;
                                    latest: {
                                        value: number;
                                        margin: number | null;
                                        sample: number | null;
                                        measuredOn: string;
                                    } | null;
                                    /** @enum {string} */
                                    standing: "not-measured" | "reached" | "short" | "uncertain" | "no-target";
                                    /** @enum {string} */
                                    change: "better" | "worse" | "within-margin" | "untested" | "none";
                                    isOverdue: boolean;
                                }[];
                                decisions: {
                                    /** @enum {string} */
                                    kind: "meeting" | "approval" | "adjustment";
                                    text: string;
                                    about: string | null;
                                    /** @enum {string} */
                                    decision: "decided" | "approved" | "returned" | "adopted" | "rejected";
                                    byId: string;
                                    at: string;
                                }[];
                                followUps: {
                                    given: number;
                                    done: number;
                                    open: number;
                                    late: {
                                        text: string;
                                        ownerId: string;
                                        dueOn: string;
                                    }[];
                                };
                                evaluations: {
                                    initiativeTitle: string;
                                    heldOn: string;
                                    findings: string;
                                    outcomes: {
                                        [key: string]: number;
                                    };
                                }[];
                                lessons: {
                                    /** @enum {string} */
                                    kind: "again" | "otherwise";
                                    text: string;
                                    initiativeTitle: string | null;
                                }[];
                                reach: {
                                    number: string;
                                    title: string;
                                    startedAt: string;
                                    total: number;
                                    states: {
                                        [key: string]: number;
                                    };
                                }[];
                                known: {
                                    confirmed: number;
                                    units: number;
                                } | null;
                            };
                            names: {
                                [key: string]: string;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/reports/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report to the leadership as a tagged PDF (PDF/UA-1) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/ideas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ideas from the agency */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                title: string;
                                text: string;
                                unit: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                givenBy: string | null;
                                isUnnamed: boolean;
                                isMine: boolean;
                                givenOn: string;
                                answerBy: string;
                                /** @enum {string} */
                                state: "new" | "considering" | "answered" | "initiative";
                                takenBy: string | null;
                                answer: string;
                                answeredBy: string | null;
                                answeredOn: string | null;
                                initiativeId: string | null;
                                abilities: ("take" | "answer" | "make")[];
                            }[];
                            counts: {
                                year: string;
                                given: number;
                                answered: number;
                                inTime: number;
                                initiatives: number;
                                waiting: number;
                            };
                            units: {
                                id: string;
                                name: string;
                            }[];
                            mayAnswer: boolean;
                            answerDays: number;
                            maySetAnswerTime: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Gives an idea, with or without a name */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        text: string;
                        unitId: string | null;
                        isUnnamed: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            code: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/ideas/answer-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says within how many days an idea is answered */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        days: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/ideas/by-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How it goes with an idea that was given without a name; changes nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            title: string;
                            answerBy: string;
                            isAnswered: boolean;
                            answer: string;
                            answeredOn: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/ideas/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an idea up for an answer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/ideas/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers an idea */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answer: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/ideas/{id}/initiative": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes an idea the draft of an initiative, and tells the giver */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answer: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            initiativeId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/ambassadors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ambassadors: one’s own offer, and counts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            mine: {
                                topics: string[];
                                languages: ("nb" | "nn" | "en" | "se" | "ar" | "ckb" | "es" | "fa" | "fr" | "lt" | "pl" | "ro" | "ru" | "so" | "ti" | "tr" | "uk" | "ur" | "vi")[];
                                note: string;
                                confirmedOn: string;
                            } | null;
                            asks: {
                                id: string;
                                text: string;
                                askedBy: string | null;
                                askedAt: string;
                                wants: boolean | null;
                            }[];
                            total: number;
                            topics: {
                                name: string;
                                count: number | null;
                            }[];
                            units: {
                                name: string;
                                count: number | null;
                            }[];
                            people: {
                                id: string;
                                name: string;
                                unitId: string;
                                unitName: string;
                                topics: string[];
                                languages: string[];
                                note: string;
                            }[];
                            requests: {
                                id: string;
                                text: string;
                                askedBy: string | null;
                                askedAt: string;
                                count: number;
                                willing: string[];
                            }[];
                            mayAsk: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/ambassadors/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Offers to be an ambassador */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        topics: string[];
                        languages: ("nb" | "nn" | "en" | "se" | "ar" | "ckb" | "es" | "fa" | "fr" | "lt" | "pl" | "ro" | "ru" | "so" | "ti" | "tr" | "uk" | "ur" | "vi")[];
                        note: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        /** Withdraws as an ambassador, and is gone */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/ambassadors/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks something of the ambassadors who fit */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                        topic: string | null;
                        language: ("nb" | "nn" | "en" | "se" | "ar" | "ckb" | "es" | "fa" | "fr" | "lt" | "pl" | "ro" | "ru" | "so" | "ti" | "tr" | "uk" | "ur" | "vi") | null;
                        unitId: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            count: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/ambassadors/requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An ambassador says whether they want to */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        wants: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages the caller may read, newest change first; with `waiting`, those the caller is asked to approve */
        get: {
            parameters: {
                query?: {
                    state?: ("draft" | "in-review" | "approved" | "dispatched" | "corrected" | "withdrawn")[];
                    kind?: "information" | "press-release" | "crisis-first" | "correction" | "notice";
                    unitId?: string;
                    mine?: "true" | "false";
                    waiting?: "true" | "false";
                    q?: string;
                    page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                title: string;
                                /** @enum {string} */
                                kind: "information" | "press-release" | "crisis-first" | "correction" | "notice";
                                /** @enum {string} */
                                state: "draft" | "in-review" | "approved" | "dispatched" | "corrected" | "withdrawn";
                                /** @enum {string} */
                                mode: "real" | "exercise" | "demo";
                                unit: {
                                    id: string;
                                    name: string | null;
                                };
                                owner: {
                                    id: string;
                                    name: string | null;
                                };
                                languages: string[];
                                updatedAt: string;
                                openComments: number;
                                waitsForYou: boolean;
                            }[];
                            total: number;
                            page: number;
                            pageSize: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Starts a message */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unitId: string;
                        /**
                         * @default information
                         * @enum {string}
                         */
                        kind?: "information" | "press-release" | "crisis-first" | "notice";
                        /**
                         * @description Without any, those of the initiative
                         * @default []
                         */
                        audienceKinds?: ("staff" | "unions" | "ministry" | "inmates" | "convicted" | "relatives" | "press" | "public" | "partners")[];
                        language: string;
                        /** @default  */
                        title?: string;
                        /** @default false */
                        exercise?: boolean;
                        /**
                         * @description Goals, gaps, groups and role come from it
                         * @default null
                         */
                        initiativeId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/message-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units the caller writes for, legal bases that hold today, what is public already */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            units: {
                                id: string;
                                name: string;
                                language: string;
                            }[];
                            legalBases: {
                                key: string;
                                names: {
                                    [key: string]: string;
                                };
                                about: {
                                    [key: string]: string;
                                };
                                /** @enum {string} */
                                kind: "ground" | "consent" | "law";
                                lifts: string[];
                                isVerified: boolean;
                            }[];
                            initiatives: {
                                id: string;
                                title: string;
                                goalKeys: string[];
                                gapKeys: string[];
                                audienceKeys: string[];
                                blockKeys: string[];
                                roleKey: string | null;
                            }[];
                            known: {
                                telephones: string[];
                                emails: string[];
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A message with editions, remarks and abilities */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            title: string;
                            /** @enum {string} */
                            kind: "information" | "press-release" | "crisis-first" | "correction" | "notice";
                            /** @enum {string} */
                            state: "draft" | "in-review" | "approved" | "dispatched" | "corrected" | "withdrawn";
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                            unit: {
                                id: string;
                                name: string | null;
                            };
                            owner: {
                                id: string;
                                name: string | null;
                            };
                            audienceKinds: string[];
                            sourceLanguage: string;
                            settingsRevision: number;
                            question: {
                                [key: string]: string;
                            } | null;
                            confirm: boolean;
                            byName: boolean;
                            byNameReason: string | null;
                            checks: {
                                [key: string]: {
                                    required: boolean;
                                    done: boolean;
                                    /** Format: date */
                                    on?: string;
                                    with?: ("local-representative" | "chief-representative" | "safety-delegate" | "chief-safety-delegate" | "working-environment-committee")[];
                                };
                            };
                            concerns: ("working-conditions" | "reorganisation" | "staffing")[];
                            origin: {
                                initiativeId: string | null;
                                goalKeys: string[];
                                gapKeys: string[];
                                audienceKeys: string[];
                                roleKey: string | null;
                                revision: number;
                                initiative: {
                                    id: string;
                                    title: string;
                                } | null;
                                blockKeys: string[];
                            };
                            corrects: {
                                id: string;
                                title: string;
                            } | null;
                            correctedBy: {
                                id: string;
                                title: string;
                                /** @enum {string} */
                                state: "draft" | "in-review" | "approved" | "dispatched" | "corrected" | "withdrawn";
                            } | null;
                            withdrawnReason: string | null;
                            editions: {
                                language: string;
                                title: string;
                                body: ({
                                    /** @enum {string} */
                                    kind: "heading";
                                    text: {
                                        text: string;
                                        href?: string;
                                    }[];
                                } | {
                                    /** @enum {string} */
                                    kind: "paragraph";
                                    text: {
                                        text: string;
                                        href?: string;
                                    }[];
                                } | {
                                    /** @enum {string} */
                                    kind: "list";
                                    ordered: boolean;
                                    items: {
                                        text: string;
                                        href?: string;
                                    }[][];
                                })[];
                                revision: number;
                                sourceRevision: number;
                                isCurrent: boolean;
                                checkedAt: string | null;
                                checkedBy: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                updatedAt: string;
                                updatedBy: {
                                    id: string;
                                    name: string | null;
                                } | null;
                            }[];
                            approvals: {
                                id: string;
                                askedBy: {
                                    id: string;
                                    name: string | null;
                                };
                                askedAt: string;
                                decision: ("approved" | "returned" | "taken-back") | null;
                                decidedBy: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                decidedAt: string | null;
                                insteadOf: string | null;
                                reason: string | null;
                                principles: {
                                    editionId: string;
                                    answers: {
                                        key: string;
                                        /** @enum {string} */
                                        answer: "held" | "not-relevant" | "noted";
                                        note: string | null;
                                    }[];
                                } | null;
                            }[];
                            comments: {
                                id: string;
                                language: string;
                                block: number;
                                quote: string;
                                text: string;
                                author: {
                                    id: string;
                                    name: string | null;
                                };
                                createdAt: string;
                                resolvedBy: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                resolvedAt: string | null;
                            }[];
                            choices: {
                                language: string;
                                findingId: string;
                                check: string;
                                excerpt: string;
                                /** @enum {string} */
                                choice: "replaced" | "kept";
                                replacement: string | null;
                                reason: string | null;
                                person: {
                                    id: string;
                                    name: string | null;
                                };
                                at: string;
                            }[];
                            lifts: {
                                language: string;
                                findingId: string;
                                check: string;
                                legalBasisKey: string;
                                reason: string;
                                liftedBy: {
                                    id: string;
                                    name: string | null;
                                };
                                liftedAt: string;
                            }[];
                            versions: {
                                id: string;
                                number: number;
                                fingerprint: string;
                                approvedBy: {
                                    id: string;
                                    name: string | null;
                                };
                                approvedAt: string;
                                withdrawnAt: string | null;
                            }[];
                            abilities: ("edit" | "comment" | "ask" | "take-back" | "approve" | "return" | "settle-check" | "lift-stop" | "reopen" | "withdraw" | "start-correction" | "set-origin")[];
                            obstacles: ({
                                /** @enum {string} */
                                code: "edition-empty" | "edition-outdated" | "question-missing";
                                language: string;
                            } | {
                                /** @enum {string} */
                                code: "stop-open";
                                language: string;
                                count: number;
                            } | {
                                /** @enum {string} */
                                code: "check-open";
                                /** @enum {string} */
                                check: "unions" | "police" | "relatives";
                            } | {
                                /** @enum {string} */
                                code: "reason-missing" | "role-missing";
                            })[];
                            approvers: {
                                personId: string;
                                displayName: string;
                                insteadOf: string | null;
                            }[];
                            isOwn: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/platform": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Building blocks of the strategy for those the message is for */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            everyone: string[];
                            audiences: {
                                key: string;
                                blocks: string[];
                            }[];
                            others: string[];
                            elements: {
                                key: string;
                                texts: {
                                    [key: string]: {
                                        title: string;
                                        text: string | null;
                                    };
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/principles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The principles of the strategy in force that the approver answers, and the rights that are shown */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            edition: {
                                id: string;
                                number: number;
                            } | null;
                            asked: {
                                key: string;
                                texts: {
                                    [key: string]: {
                                        title: string;
                                        text: string | null;
                                        check: string | null;
                                    };
                                };
                            }[];
                            shown: {
                                key: string;
                                texts: {
                                    [key: string]: {
                                        title: string;
                                        text: string | null;
                                        check: string | null;
                                    };
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who wrote when, in every edition */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            revisions: {
                                language: string;
                                number: number;
                                ordinal: number;
                                title: string;
                                author: {
                                    id: string;
                                    name: string | null;
                                };
                                startedAt: string;
                                savedAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/editions/{language}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text of one revision */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    language: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            number: number;
                            title: string;
                            body: ({
                                /** @enum {string} */
                                kind: "heading";
                                text: {
                                    text: string;
                                    href?: string;
                                }[];
                            } | {
                                /** @enum {string} */
                                kind: "paragraph";
                                text: {
                                    text: string;
                                    href?: string;
                                }[];
                            } | {
                                /** @enum {string} */
                                kind: "list";
                                ordered: boolean;
                                items: {
                                    text: string;
                                    href?: string;
                                }[][];
                            })[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/editions/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Saves a text; 409 with the other text when somebody saved first. Revision 0 makes a new edition */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    language: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        title: string;
                        body: ({
                            /** @enum {string} */
                            kind: "heading";
                            text: {
                                text: string;
                                href?: string;
                            }[];
                        } | {
                            /** @enum {string} */
                            kind: "paragraph";
                            text: {
                                text: string;
                                href?: string;
                            }[];
                        } | {
                            /** @enum {string} */
                            kind: "list";
                            ordered: boolean;
                            items: {
                                text: string;
                                href?: string;
                            }[][];
                        })[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            revision: number;
                            savedAt: string;
                            lix: {
                                value: number;
                                words: number;
                                sentences: number;
                                longWords: number;
                                band: string;
                            };
                            findings: {
                                id: string;
                                check: string;
                                /** @enum {string} */
                                severity: "advice" | "stop";
                                block: number;
                                start: number;
                                end: number;
                                excerpt: string;
                                params: {
                                    [key: string]: unknown;
                                };
                                replacements: string[];
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        /** Takes an edition out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    language: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/editions/{language}/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that an edition says the same as the source */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    language: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        sourceRevision: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Saves audiences, question, receipt and what must be settled first */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        /** @enum {string} */
                        kind: "information" | "press-release" | "crisis-first" | "correction" | "notice";
                        audienceKinds: ("staff" | "unions" | "ministry" | "inmates" | "convicted" | "relatives" | "press" | "public" | "partners")[];
                        question: {
                            [key: string]: string;
                        } | null;
                        confirm: boolean;
                        byName: boolean;
                        byNameReason: string | null;
                        requiredChecks: ("unions" | "police" | "relatives")[];
                        /** @default [] */
                        concerns?: ("working-conditions" | "reorganisation" | "staffing")[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            revision: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/origin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Saves what the message comes from: initiative, goals, gaps, groups and role */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        initiativeId: string | null;
                        goalKeys: string[];
                        gapKeys: string[];
                        audienceKeys: string[];
                        roleKey: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            revision: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that the text carries a building block of the strategy, or no longer does */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        key: string;
                        carries: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives or takes back one’s word that something is settled */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        check: "unions" | "police" | "relatives";
                        done: boolean;
                        /**
                         * Format: date
                         * @description The day of the discussion with the unions
                         */
                        on?: string;
                        /** @description By office, never a name */
                        with?: ("local-representative" | "chief-representative" | "safety-delegate" | "chief-safety-delegate" | "working-environment-committee")[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/message-spelling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks the words of a text up; stores nothing. Ask again when the answer is partial */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        language: string;
                        title: string;
                        blocks: {
                            /** @enum {string} */
                            kind: "heading" | "paragraph" | "list";
                            text: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "checked" | "partly" | "not-available";
                            findings: {
                                id: string;
                                check: string;
                                /** @enum {string} */
                                severity: "advice" | "stop";
                                block: number;
                                start: number;
                                end: number;
                                excerpt: string;
                                params: {
                                    [key: string]: unknown;
                                };
                                replacements: string[];
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Comments on a block */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        language: string;
                        block: number;
                        quote: string;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/comments/{commentId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a comment is dealt with */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    commentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/finding-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps what a person chose to do with a remark */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        language: string;
                        findingId: string;
                        check: string;
                        excerpt: string;
                        /** @enum {string} */
                        choice: "replaced" | "kept";
                        /** @default null */
                        replacement?: string | null;
                        /** @default null */
                        reason?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/stop-lifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A leader lifts a stop with consent or a legal basis, on record */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        language: string;
                        findingId: string;
                        legalBasisKey: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for approval */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            approvalId: string;
                            waiting: {
                                personId: string;
                                displayName: string;
                                insteadOf: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freezes the text that was read as an approved version */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        approvalId: string;
                        /** @description An answer to each principle that /principles asks; nothing where it asks nothing */
                        principles?: {
                            editionId: string | null;
                            answers: {
                                key: string;
                                /** @enum {string} */
                                answer: "held" | "not-relevant" | "noted";
                                note: string | null;
                            }[];
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            versionId: string;
                            number: number;
                            fingerprint: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the text back with a reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        approvalId: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drops a draft, or withdraws what is approved or out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an approved text back before it goes out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts a correction of a text that is out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the request for approval back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dispatches, running first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            dispatches: {
                                id: string;
                                number: string;
                                title: string;
                                unitId: string;
                                /** @enum {string} */
                                state: "planned" | "running" | "paused" | "stopped" | "closed";
                                startedAt: string | null;
                                total: number;
                                counts: {
                                    waiting: number;
                                    submitted: number;
                                    delivered: number;
                                    confirmed: number;
                                    "on-paper": number;
                                    unreachable: number;
                                    failed: number;
                                    excluded: number;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Plan a dispatch */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        versionId: string;
                        waves: {
                            name: string;
                            audiences: {
                                groups: string[];
                                regions?: string[];
                                unitIds?: string[];
                                unitKinds?: string[];
                                languages?: string[];
                            };
                            channels: ("email" | "sms" | "print")[];
                            publishes: ("press-room" | "webhook")[];
                            gate: {
                                /** @enum {string} */
                                kind: "with-start";
                            } | {
                                /** @enum {string} */
                                kind: "by-hand";
                            } | {
                                /** @enum {string} */
                                kind: "at";
                                /** Format: date-time */
                                at: string;
                            } | {
                                /** @enum {string} */
                                kind: "minutes-after";
                                wave: number;
                                minutes: number;
                            } | {
                                /** @enum {string} */
                                kind: "after";
                                wave: number;
                                /** @enum {string} */
                                measure: "submitted" | "delivered" | "confirmed";
                                percent: number;
                            };
                            secondChannelMinutes?: number | null;
                        }[];
                        notAfter?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: string;
                            title: string;
                            messageId: string;
                            versionId: string;
                            correctsId: string | null;
                            unitId: string;
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                            /** @enum {string} */
                            state: "planned" | "running" | "paused" | "stopped" | "closed";
                            startedAt: string | null;
                            notAfter: string | null;
                            /** @description Waves that leave the agency wait for it */
                            embargoUntil: string | null;
                            total: number;
                            counts: {
                                waiting: number;
                                submitted: number;
                                delivered: number;
                                confirmed: number;
                                "on-paper": number;
                                unreachable: number;
                                failed: number;
                                excluded: number;
                            };
                            waves: {
                                id: string;
                                position: number;
                                name: string;
                                /** @enum {string} */
                                state: "waiting" | "open" | "done";
                                openedAt: string | null;
                                gate: {
                                    /** @enum {string} */
                                    kind: "with-start";
                                } | {
                                    /** @enum {string} */
                                    kind: "by-hand";
                                } | {
                                    /** @enum {string} */
                                    kind: "at";
                                    /** Format: date-time */
                                    at: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "minutes-after";
                                    wave: number;
                                    minutes: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "after";
                                    wave: number;
                                    /** @enum {string} */
                                    measure: "submitted" | "delivered" | "confirmed";
                                    percent: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "stop";
                                    stop: string;
                                    liftedAt: string | null;
                                };
                                gateText: {
                                    code: string;
                                    params: {
                                        [key: string]: string | number;
                                    };
                                } | null;
                                total: number;
                                counts: {
                                    waiting: number;
                                    submitted: number;
                                    delivered: number;
                                    confirmed: number;
                                    "on-paper": number;
                                    unreachable: number;
                                    failed: number;
                                    excluded: number;
                                };
                                channels: ("email" | "sms" | "print")[];
                                publishes: ("press-room" | "webhook")[];
                                audienceKinds: string[];
                                audiences: {
                                    groups: string[];
                                    regions?: string[];
                                    unitIds?: string[];
                                    unitKinds?: string[];
                                    languages?: string[];
                                } | null;
                                overrideReason: string | null;
                                overriddenBy: string | null;
                                abilities: string[];
                            }[];
                            spread: {
                                contacts: number;
                                ms: number;
                            } | null;
                            /** @description Who follow the press room and got it by e-mail; no part of the sum */
                            news: {
                                sent: number;
                                waiting: number;
                                refused: number;
                            } | null;
                            abilities: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatches/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Approved versions that wait to be dispatched */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            versions: {
                                versionId: string;
                                messageId: string;
                                title: string;
                                audienceKinds: string[];
                                replacesId: string | null;
                                /** Format: date-time */
                                approvedAt: string;
                                embargoUntil: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatches/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plan the dispatch of a correction to exactly those who got the old text */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        versionId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: string;
                            title: string;
                            messageId: string;
                            versionId: string;
                            correctsId: string | null;
                            unitId: string;
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                            /** @enum {string} */
                            state: "planned" | "running" | "paused" | "stopped" | "closed";
                            startedAt: string | null;
                            notAfter: string | null;
                            /** @description Waves that leave the agency wait for it */
                            embargoUntil: string | null;
                            total: number;
                            counts: {
                                waiting: number;
                                submitted: number;
                                delivered: number;
                                confirmed: number;
                                "on-paper": number;
                                unreachable: number;
                                failed: number;
                                excluded: number;
                            };
                            waves: {
                                id: string;
                                position: number;
                                name: string;
                                /** @enum {string} */
                                state: "waiting" | "open" | "done";
                                openedAt: string | null;
                                gate: {
                                    /** @enum {string} */
                                    kind: "with-start";
                                } | {
                                    /** @enum {string} */
                                    kind: "by-hand";
                                } | {
                                    /** @enum {string} */
                                    kind: "at";
                                    /** Format: date-time */
                                    at: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "minutes-after";
                                    wave: number;
                                    minutes: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "after";
                                    wave: number;
                                    /** @enum {string} */
                                    measure: "submitted" | "delivered" | "confirmed";
                                    percent: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "stop";
                                    stop: string;
                                    liftedAt: string | null;
                                };
                                gateText: {
                                    code: string;
                                    params: {
                                        [key: string]: string | number;
                                    };
                                } | null;
                                total: number;
                                counts: {
                                    waiting: number;
                                    submitted: number;
                                    delivered: number;
                                    confirmed: number;
                                    "on-paper": number;
                                    unreachable: number;
                                    failed: number;
                                    excluded: number;
                                };
                                channels: ("email" | "sms" | "print")[];
                                publishes: ("press-room" | "webhook")[];
                                audienceKinds: string[];
                                audiences: {
                                    groups: string[];
                                    regions?: string[];
                                    unitIds?: string[];
                                    unitKinds?: string[];
                                    languages?: string[];
                                } | null;
                                overrideReason: string | null;
                                overriddenBy: string | null;
                                abilities: string[];
                            }[];
                            spread: {
                                contacts: number;
                                ms: number;
                            } | null;
                            /** @description Who follow the press room and got it by e-mail; no part of the sum */
                            news: {
                                sent: number;
                                waiting: number;
                                refused: number;
                            } | null;
                            abilities: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One dispatch as it stands */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: string;
                            title: string;
                            messageId: string;
                            versionId: string;
                            correctsId: string | null;
                            unitId: string;
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                            /** @enum {string} */
                            state: "planned" | "running" | "paused" | "stopped" | "closed";
                            startedAt: string | null;
                            notAfter: string | null;
                            /** @description Waves that leave the agency wait for it */
                            embargoUntil: string | null;
                            total: number;
                            counts: {
                                waiting: number;
                                submitted: number;
                                delivered: number;
                                confirmed: number;
                                "on-paper": number;
                                unreachable: number;
                                failed: number;
                                excluded: number;
                            };
                            waves: {
                                id: string;
                                position: number;
                                name: string;
                                /** @enum {string} */
                                state: "waiting" | "open" | "done";
                                openedAt: string | null;
                                gate: {
                                    /** @enum {string} */
                                    kind: "with-start";
                                } | {
                                    /** @enum {string} */
                                    kind: "by-hand";
                                } | {
                                    /** @enum {string} */
                                    kind: "at";
                                    /** Format: date-time */
                                    at: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "minutes-after";
                                    wave: number;
                                    minutes: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "after";
                                    wave: number;
                                    /** @enum {string} */
                                    measure: "submitted" | "delivered" | "confirmed";
                                    percent: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "stop";
                                    stop: string;
                                    liftedAt: string | null;
                                };
                                gateText: {
                                    code: string;
                                    params: {
                                        [key: string]: string | number;
                                    };
                                } | null;
                                total: number;
                                counts: {
                                    waiting: number;
                                    submitted: number;
                                    delivered: number;
                                    confirmed: number;
                                    "on-paper": number;
                                    unreachable: number;
                                    failed: number;
                                    excluded: number;
                                };
                                channels: ("email" | "sms" | "print")[];
                                publishes: ("press-room" | "webhook")[];
                                audienceKinds: string[];
                                audiences: {
                                    groups: string[];
                                    regions?: string[];
                                    unitIds?: string[];
                                    unitKinds?: string[];
                                    languages?: string[];
                                } | null;
                                overrideReason: string | null;
                                overriddenBy: string | null;
                                abilities: string[];
                            }[];
                            spread: {
                                contacts: number;
                                ms: number;
                            } | null;
                            /** @description Who follow the press room and got it by e-mail; no part of the sum */
                            news: {
                                sent: number;
                                waiting: number;
                                refused: number;
                            } | null;
                            abilities: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatches/{id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dispatch as server-sent events */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatches/{id}/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people behind a number */
        get: {
            parameters: {
                query?: {
                    wave?: string;
                    state?: "waiting" | "submitted" | "delivered" | "confirmed" | "on-paper" | "unreachable" | "failed" | "excluded";
                    page?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            recipients: {
                                id: string;
                                displayName: string | null;
                                unitName: string | null;
                                heads: number;
                                /** @enum {string} */
                                state: "waiting" | "submitted" | "delivered" | "confirmed" | "on-paper" | "unreachable" | "failed" | "excluded";
                                reason: string | null;
                                /** Format: date-time */
                                at: string;
                            }[];
                            total: number;
                            heads: number;
                            pageSize: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatches/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start: freeze the audience and let the waves go */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: string;
                            title: string;
                            messageId: string;
                            versionId: string;
                            correctsId: string | null;
                            unitId: string;
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                            /** @enum {string} */
                            state: "planned" | "running" | "paused" | "stopped" | "closed";
                            startedAt: string | null;
                            notAfter: string | null;
                            /** @description Waves that leave the agency wait for it */
                            embargoUntil: string | null;
                            total: number;
                            counts: {
                                waiting: number;
                                submitted: number;
                                delivered: number;
                                confirmed: number;
                                "on-paper": number;
                                unreachable: number;
                                failed: number;
                                excluded: number;
                            };
                            waves: {
                                id: string;
                                position: number;
                                name: string;
                                /** @enum {string} */
                                state: "waiting" | "open" | "done";
                                openedAt: string | null;
                                gate: {
                                    /** @enum {string} */
                                    kind: "with-start";
                                } | {
                                    /** @enum {string} */
                                    kind: "by-hand";
                                } | {
                                    /** @enum {string} */
                                    kind: "at";
                                    /** Format: date-time */
                                    at: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "minutes-after";
                                    wave: number;
                                    minutes: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "after";
                                    wave: number;
                                    /** @enum {string} */
                                    measure: "submitted" | "delivered" | "confirmed";
                                    percent: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "stop";
                                    stop: string;
                                    liftedAt: string | null;
                                };
                                gateText: {
                                    code: string;
                                    params: {
                                        [key: string]: string | number;
                                    };
                                } | null;
                                total: number;
                                counts: {
                                    waiting: number;
                                    submitted: number;
                                    delivered: number;
                                    confirmed: number;
                                    "on-paper": number;
                                    unreachable: number;
                                    failed: number;
                                    excluded: number;
                                };
                                channels: ("email" | "sms" | "print")[];
                                publishes: ("press-room" | "webhook")[];
                                audienceKinds: string[];
                                audiences: {
                                    groups: string[];
                                    regions?: string[];
                                    unitIds?: string[];
                                    unitKinds?: string[];
                                    languages?: string[];
                                } | null;
                                overrideReason: string | null;
                                overriddenBy: string | null;
                                abilities: string[];
                            }[];
                            spread: {
                                contacts: number;
                                ms: number;
                            } | null;
                            /** @description Who follow the press room and got it by e-mail; no part of the sum */
                            news: {
                                sent: number;
                                waiting: number;
                                refused: number;
                            } | null;
                            abilities: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatches/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** pause the dispatch */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: string;
                            title: string;
                            messageId: string;
                            versionId: string;
                            correctsId: string | null;
                            unitId: string;
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                            /** @enum {string} */
                            state: "planned" | "running" | "paused" | "stopped" | "closed";
                            startedAt: string | null;
                            notAfter: string | null;
                            /** @description Waves that leave the agency wait for it */
                            embargoUntil: string | null;
                            total: number;
                            counts: {
                                waiting: number;
                                submitted: number;
                                delivered: number;
                                confirmed: number;
                                "on-paper": number;
                                unreachable: number;
                                failed: number;
                                excluded: number;
                            };
                            waves: {
                                id: string;
                                position: number;
                                name: string;
                                /** @enum {string} */
                                state: "waiting" | "open" | "done";
                                openedAt: string | null;
                                gate: {
                                    /** @enum {string} */
                                    kind: "with-start";
                                } | {
                                    /** @enum {string} */
                                    kind: "by-hand";
                                } | {
                                    /** @enum {string} */
                                    kind: "at";
                                    /** Format: date-time */
                                    at: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "minutes-after";
                                    wave: number;
                                    minutes: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "after";
                                    wave: number;
                                    /** @enum {string} */
                                    measure: "submitted" | "delivered" | "confirmed";
                                    percent: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "stop";
                                    stop: string;
                                    liftedAt: string | null;
                                };
                                gateText: {
                                    code: string;
                                    params: {
                                        [key: string]: string | number;
                                    };
                                } | null;
                                total: number;
                                counts: {
                                    waiting: number;
                                    submitted: number;
                                    delivered: number;
                                    confirmed: number;
                                    "on-paper": number;
                                    unreachable: number;
                                    failed: number;
                                    excluded: number;
                                };
                                channels: ("email" | "sms" | "print")[];
                                publishes: ("press-room" | "webhook")[];
                                audienceKinds: string[];
                                audiences: {
                                    groups: string[];
                                    regions?: string[];
                                    unitIds?: string[];
                                    unitKinds?: string[];
                                    languages?: string[];
                                } | null;
                                overrideReason: string | null;
                                overriddenBy: string | null;
                                abilities: string[];
                            }[];
                            spread: {
                                contacts: number;
                                ms: number;
                            } | null;
                            /** @description Who follow the press room and got it by e-mail; no part of the sum */
                            news: {
                                sent: number;
                                waiting: number;
                                refused: number;
                            } | null;
                            abilities: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatches/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** resume the dispatch */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: string;
                            title: string;
                            messageId: string;
                            versionId: string;
                            correctsId: string | null;
                            unitId: string;
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                            /** @enum {string} */
                            state: "planned" | "running" | "paused" | "stopped" | "closed";
                            startedAt: string | null;
                            notAfter: string | null;
                            /** @description Waves that leave the agency wait for it */
                            embargoUntil: string | null;
                            total: number;
                            counts: {
                                waiting: number;
                                submitted: number;
                                delivered: number;
                                confirmed: number;
                                "on-paper": number;
                                unreachable: number;
                                failed: number;
                                excluded: number;
                            };
                            waves: {
                                id: string;
                                position: number;
                                name: string;
                                /** @enum {string} */
                                state: "waiting" | "open" | "done";
                                openedAt: string | null;
                                gate: {
                                    /** @enum {string} */
                                    kind: "with-start";
                                } | {
                                    /** @enum {string} */
                                    kind: "by-hand";
                                } | {
                                    /** @enum {string} */
                                    kind: "at";
                                    /** Format: date-time */
                                    at: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "minutes-after";
                                    wave: number;
                                    minutes: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "after";
                                    wave: number;
                                    /** @enum {string} */
                                    measure: "submitted" | "delivered" | "confirmed";
                                    percent: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "stop";
                                    stop: string;
                                    liftedAt: string | null;
                                };
                                gateText: {
                                    code: string;
                                    params: {
                                        [key: string]: string | number;
                                    };
                                } | null;
                                total: number;
                                counts: {
                                    waiting: number;
                                    submitted: number;
                                    delivered: number;
                                    confirmed: number;
                                    "on-paper": number;
                                    unreachable: number;
                                    failed: number;
                                    excluded: number;
                                };
                                channels: ("email" | "sms" | "print")[];
                                publishes: ("press-room" | "webhook")[];
                                audienceKinds: string[];
                                audiences: {
                                    groups: string[];
                                    regions?: string[];
                                    unitIds?: string[];
                                    unitKinds?: string[];
                                    languages?: string[];
                                } | null;
                                overrideReason: string | null;
                                overriddenBy: string | null;
                                abilities: string[];
                            }[];
                            spread: {
                                contacts: number;
                                ms: number;
                            } | null;
                            /** @description Who follow the press room and got it by e-mail; no part of the sum */
                            news: {
                                sent: number;
                                waiting: number;
                                refused: number;
                            } | null;
                            abilities: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatches/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** stop the dispatch */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: string;
                            title: string;
                            messageId: string;
                            versionId: string;
                            correctsId: string | null;
                            unitId: string;
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                            /** @enum {string} */
                            state: "planned" | "running" | "paused" | "stopped" | "closed";
                            startedAt: string | null;
                            notAfter: string | null;
                            /** @description Waves that leave the agency wait for it */
                            embargoUntil: string | null;
                            total: number;
                            counts: {
                                waiting: number;
                                submitted: number;
                                delivered: number;
                                confirmed: number;
                                "on-paper": number;
                                unreachable: number;
                                failed: number;
                                excluded: number;
                            };
                            waves: {
                                id: string;
                                position: number;
                                name: string;
                                /** @enum {string} */
                                state: "waiting" | "open" | "done";
                                openedAt: string | null;
                                gate: {
                                    /** @enum {string} */
                                    kind: "with-start";
                                } | {
                                    /** @enum {string} */
                                    kind: "by-hand";
                                } | {
                                    /** @enum {string} */
                                    kind: "at";
                                    /** Format: date-time */
                                    at: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "minutes-after";
                                    wave: number;
                                    minutes: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "after";
                                    wave: number;
                                    /** @enum {string} */
                                    measure: "submitted" | "delivered" | "confirmed";
                                    percent: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "stop";
                                    stop: string;
                                    liftedAt: string | null;
                                };
                                gateText: {
                                    code: string;
                                    params: {
                                        [key: string]: string | number;
                                    };
                                } | null;
                                total: number;
                                counts: {
                                    waiting: number;
                                    submitted: number;
                                    delivered: number;
                                    confirmed: number;
                                    "on-paper": number;
                                    unreachable: number;
                                    failed: number;
                                    excluded: number;
                                };
                                channels: ("email" | "sms" | "print")[];
                                publishes: ("press-room" | "webhook")[];
                                audienceKinds: string[];
                                audiences: {
                                    groups: string[];
                                    regions?: string[];
                                    unitIds?: string[];
                                    unitKinds?: string[];
                                    languages?: string[];
                                } | null;
                                overrideReason: string | null;
                                overriddenBy: string | null;
                                abilities: string[];
                            }[];
                            spread: {
                                contacts: number;
                                ms: number;
                            } | null;
                            /** @description Who follow the press room and got it by e-mail; no part of the sum */
                            news: {
                                sent: number;
                                waiting: number;
                                refused: number;
                            } | null;
                            abilities: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatches/{id}/waves/{wave}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a wave that waits for a person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    wave: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: string;
                            title: string;
                            messageId: string;
                            versionId: string;
                            correctsId: string | null;
                            unitId: string;
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                            /** @enum {string} */
                            state: "planned" | "running" | "paused" | "stopped" | "closed";
                            startedAt: string | null;
                            notAfter: string | null;
                            /** @description Waves that leave the agency wait for it */
                            embargoUntil: string | null;
                            total: number;
                            counts: {
                                waiting: number;
                                submitted: number;
                                delivered: number;
                                confirmed: number;
                                "on-paper": number;
                                unreachable: number;
                                failed: number;
                                excluded: number;
                            };
                            waves: {
                                id: string;
                                position: number;
                                name: string;
                                /** @enum {string} */
                                state: "waiting" | "open" | "done";
                                openedAt: string | null;
                                gate: {
                                    /** @enum {string} */
                                    kind: "with-start";
                                } | {
                                    /** @enum {string} */
                                    kind: "by-hand";
                                } | {
                                    /** @enum {string} */
                                    kind: "at";
                                    /** Format: date-time */
                                    at: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "minutes-after";
                                    wave: number;
                                    minutes: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "after";
                                    wave: number;
                                    /** @enum {string} */
                                    measure: "submitted" | "delivered" | "confirmed";
                                    percent: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "stop";
                                    stop: string;
                                    liftedAt: string | null;
                                };
                                gateText: {
                                    code: string;
                                    params: {
                                        [key: string]: string | number;
                                    };
                                } | null;
                                total: number;
                                counts: {
                                    waiting: number;
                                    submitted: number;
                                    delivered: number;
                                    confirmed: number;
                                    "on-paper": number;
                                    unreachable: number;
                                    failed: number;
                                    excluded: number;
                                };
                                channels: ("email" | "sms" | "print")[];
                                publishes: ("press-room" | "webhook")[];
                                audienceKinds: string[];
                                audiences: {
                                    groups: string[];
                                    regions?: string[];
                                    unitIds?: string[];
                                    unitKinds?: string[];
                                    languages?: string[];
                                } | null;
                                overrideReason: string | null;
                                overriddenBy: string | null;
                                abilities: string[];
                            }[];
                            spread: {
                                contacts: number;
                                ms: number;
                            } | null;
                            /** @description Who follow the press room and got it by e-mail; no part of the sum */
                            news: {
                                sent: number;
                                waiting: number;
                                refused: number;
                            } | null;
                            abilities: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatches/{id}/waves/{wave}/override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a wave against what holds it; needs a sign-in of the last ten minutes */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    wave: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        confirmed: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: string;
                            title: string;
                            messageId: string;
                            versionId: string;
                            correctsId: string | null;
                            unitId: string;
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                            /** @enum {string} */
                            state: "planned" | "running" | "paused" | "stopped" | "closed";
                            startedAt: string | null;
                            notAfter: string | null;
                            /** @description Waves that leave the agency wait for it */
                            embargoUntil: string | null;
                            total: number;
                            counts: {
                                waiting: number;
                                submitted: number;
                                delivered: number;
                                confirmed: number;
                                "on-paper": number;
                                unreachable: number;
                                failed: number;
                                excluded: number;
                            };
                            waves: {
                                id: string;
                                position: number;
                                name: string;
                                /** @enum {string} */
                                state: "waiting" | "open" | "done";
                                openedAt: string | null;
                                gate: {
                                    /** @enum {string} */
                                    kind: "with-start";
                                } | {
                                    /** @enum {string} */
                                    kind: "by-hand";
                                } | {
                                    /** @enum {string} */
                                    kind: "at";
                                    /** Format: date-time */
                                    at: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "minutes-after";
                                    wave: number;
                                    minutes: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "after";
                                    wave: number;
                                    /** @enum {string} */
                                    measure: "submitted" | "delivered" | "confirmed";
                                    percent: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "stop";
                                    stop: string;
                                    liftedAt: string | null;
                                };
                                gateText: {
                                    code: string;
                                    params: {
                                        [key: string]: string | number;
                                    };
                                } | null;
                                total: number;
                                counts: {
                                    waiting: number;
                                    submitted: number;
                                    delivered: number;
                                    confirmed: number;
                                    "on-paper": number;
                                    unreachable: number;
                                    failed: number;
                                    excluded: number;
                                };
                                channels: ("email" | "sms" | "print")[];
                                publishes: ("press-room" | "webhook")[];
                                audienceKinds: string[];
                                audiences: {
                                    groups: string[];
                                    regions?: string[];
                                    unitIds?: string[];
                                    unitKinds?: string[];
                                    languages?: string[];
                                } | null;
                                overrideReason: string | null;
                                overriddenBy: string | null;
                                abilities: string[];
                            }[];
                            spread: {
                                contacts: number;
                                ms: number;
                            } | null;
                            /** @description Who follow the press room and got it by e-mail; no part of the sum */
                            news: {
                                sent: number;
                                waiting: number;
                                refused: number;
                            } | null;
                            abilities: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatches/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has read it, per unit, with answers and questions asked back */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            units: {
                                unitId: string | null;
                                unitName: string;
                                region: string | null;
                                total: number;
                                confirmed: number;
                                unreachable: number;
                            }[];
                            answers: {
                                id: string;
                                text: string;
                                unitName: string | null;
                                /** Format: date-time */
                                at: string;
                            }[];
                            questions: {
                                id: string;
                                text: string;
                                unitName: string | null;
                                /** Format: date-time */
                                at: string;
                                answer: string | null;
                                answeredAt: string | null;
                            }[];
                            question: {
                                [key: string]: string;
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatches/{id}/questions/{question}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a question asked back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    question: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answer: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unit-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks of the units that the caller answers for */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            tasks: {
                                id: string;
                                /** @enum {string} */
                                kind: "notice" | "reach";
                                /** @enum {string} */
                                state: "open" | "done";
                                dispatchId: string;
                                title: string;
                                unitId: string;
                                unitName: string;
                                waveName: string;
                                heads: number;
                                confirmedHeads: number;
                                /** Format: date-time */
                                madeAt: string;
                                doneAt: string | null;
                                languages: string[];
                                people: {
                                    displayName: string | null;
                                    reason: string | null;
                                }[];
                                abilities: string[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unit-tasks/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm where, when and to how many */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        how: "posted" | "read-aloud" | "handed-out" | "told";
                        where: string;
                        /** Format: date-time */
                        at: string;
                        heads: number;
                        language?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            left: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unit-tasks/{id}/notice.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The notice as tagged PDF (PDF/UA-1) */
        get: {
            parameters: {
                query: {
                    language: string;
                    aloud?: "true" | "false";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/paper-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Forms on paper for the units that the caller answers for */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            tasks: {
                                id: string;
                                title: string;
                                /** @enum {string} */
                                state: "open" | "handed-out" | "done";
                                unitId: string;
                                unitName: string;
                                askedByName: string;
                                printPath: string;
                                languages: string[];
                                people: {
                                    [key: string]: number;
                                };
                                heads: number;
                                /** Format: date */
                                untilOn: string;
                                /** Format: date-time */
                                madeAt: string;
                                handedOut: number | null;
                                collected: number | null;
                                toldAt: string | null;
                                abilities: string[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/paper-tasks/{id}/told": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells how many forms were handed out, and how many were sent back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        handedOut: number;
                        collected: number | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Receivers of webhooks */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            endpoints: {
                                id: string;
                                name: string;
                                url: string;
                                isActive: boolean;
                                secret: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a receiver */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        url: string;
                        /** @default true */
                        isActive?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            endpoints: {
                                id: string;
                                name: string;
                                url: string;
                                isActive: boolean;
                                secret: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a receiver */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        url: string;
                        /** @default true */
                        isActive?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            endpoints: {
                                id: string;
                                name: string;
                                url: string;
                                isActive: boolean;
                                secret: string;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who answers the press where, now */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            telephone: {
                                isOpen: boolean;
                                changesAt: string;
                            } | null;
                            hours: {
                                /** @description Month and day, 09-15; both ends are in it */
                                seasonFrom: string;
                                seasonTo: string;
                                /** @description 1 is Monday */
                                weekdays: number[];
                                opens: string;
                                closes: string;
                                onHolidays: boolean;
                                /** @description Nobody answers in this part of the year */
                                isClosed: boolean;
                            }[];
                            maySetHours: boolean;
                            units: {
                                answers: {
                                    unitId: string;
                                    unitName: string;
                                    /** @description Null is the desk of the directorate */
                                    personId: string | null;
                                    name: string | null;
                                    /** @enum {string} */
                                    as: "primary" | "alternate" | "leader" | "desk";
                                    insteadOf: string | null;
                                };
                                nextUp: {
                                    unitId: string;
                                    unitName: string;
                                    /** @description Null is the desk of the directorate */
                                    personId: string | null;
                                    name: string | null;
                                    /** @enum {string} */
                                    as: "primary" | "alternate" | "leader" | "desk";
                                    insteadOf: string | null;
                                } | null;
                                phone: string | null;
                                changesAt: string | null;
                                away: {
                                    name: string;
                                    until: string | null;
                                }[];
                                unit: {
                                    id: string;
                                    name: string;
                                };
                                kind: string;
                                parentId: string | null;
                                hasGap: boolean;
                                /** @description Of the coming four weeks, to those who can do something about them */
                                gaps: {
                                    from: string;
                                    to: string | null;
                                    answersUnit: string;
                                }[];
                                abilities: ("edit-duty" | "see-gaps")[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/duty/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who answers the press for the caller’s own unit */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answers: {
                                unitId: string;
                                unitName: string;
                                /** @description Null is the desk of the directorate */
                                personId: string | null;
                                name: string | null;
                                /** @enum {string} */
                                as: "primary" | "alternate" | "leader" | "desk";
                                insteadOf: string | null;
                                isYou: boolean;
                                until: string;
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/duty/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who answers the press for a unit: now, after that, by rota and shifts, and the gaps ahead */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answers: {
                                unitId: string;
                                unitName: string;
                                /** @description Null is the desk of the directorate */
                                personId: string | null;
                                name: string | null;
                                /** @enum {string} */
                                as: "primary" | "alternate" | "leader" | "desk";
                                insteadOf: string | null;
                            };
                            nextUp: {
                                unitId: string;
                                unitName: string;
                                /** @description Null is the desk of the directorate */
                                personId: string | null;
                                name: string | null;
                                /** @enum {string} */
                                as: "primary" | "alternate" | "leader" | "desk";
                                insteadOf: string | null;
                            } | null;
                            phone: string | null;
                            changesAt: string | null;
                            away: {
                                name: string;
                                until: string | null;
                            }[];
                            unit: {
                                id: string;
                                name: string;
                            };
                            chain: {
                                unitId: string;
                                unitName: string;
                                /** @description Null is the desk of the directorate */
                                personId: string | null;
                                name: string | null;
                                /** @enum {string} */
                                as: "primary" | "alternate" | "leader" | "desk";
                                insteadOf: string | null;
                                /** @enum {string} */
                                why: "shift" | "rota" | "duty" | "deputy" | "leader" | "desk";
                            }[];
                            numbers: {
                                primary: string | null;
                                alternate: string | null;
                            };
                            rota: {
                                id: string;
                                /** @enum {string} */
                                place: "primary" | "alternate";
                                person: {
                                    id: string;
                                    name: string;
                                };
                                weekdays: number[];
                                starts: string;
                                ends: string;
                                everyWeeks: number;
                                validFrom: string;
                                validTo: string | null;
                            }[];
                            shifts: {
                                id: string;
                                /** @enum {string} */
                                place: "primary" | "alternate";
                                person: {
                                    id: string;
                                    name: string;
                                };
                                from: string;
                                to: string;
                            }[];
                            gaps: {
                                from: string;
                                to: string | null;
                                answersUnit: string;
                            }[];
                            abilities: ("edit-duty" | "see-gaps")[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/duty/{unitId}/rota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a row to the weekly rota */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        place: "primary" | "alternate";
                        personId: string;
                        /** @description 1 is Monday */
                        weekdays: number[];
                        starts: string;
                        /** @description When it is before the start, the row goes on past midnight */
                        ends: string;
                        everyWeeks: number;
                        /** Format: date */
                        validFrom: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/rota/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a row of the rota from today on */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/duty/{unitId}/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives one person one shift */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        place: "primary" | "alternate";
                        personId: string;
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/shifts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a shift back */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/duty/{unitId}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets the numbers that the press calls; never a person’s own */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        primary: string | null;
                        alternate: string | null;
                        /**
                         * @description Numbers of the duty; a number that is not marked so is refused
                         * @default false
                         */
                        isDutyNumber?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/duty/{unitId}/week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One week of a unit: who is set, who answers, who is away */
        get: {
            parameters: {
                query: {
                    day: string;
                };
                header?: never;
                path: {
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            days: {
                                day: string;
                                /** @description Hours of the telephone; null when it is closed all day */
                                opening: {
                                    from: string;
                                    to: string;
                                } | null;
                                primary: {
                                    from: string;
                                    to: string;
                                    person: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    source: ("shift" | "rota" | "duty") | null;
                                    id: string | null;
                                    isAway: boolean;
                                }[];
                                alternate: {
                                    from: string;
                                    to: string;
                                    person: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    source: ("shift" | "rota" | "duty") | null;
                                    id: string | null;
                                    isAway: boolean;
                                }[];
                                answers: {
                                    from: string;
                                    to: string;
                                    owner: {
                                        unitId: string;
                                        unitName: string;
                                        /** @description Null is the desk of the directorate */
                                        personId: string | null;
                                        name: string | null;
                                        /** @enum {string} */
                                        as: "primary" | "alternate" | "leader" | "desk";
                                        insteadOf: string | null;
                                    };
                                }[];
                            }[];
                            /** @description Those who are set in the unit */
                            people: {
                                id: string;
                                name: string;
                            }[];
                            absences: {
                                name: string;
                                deputy: string | null;
                                from: string;
                                to: string | null;
                            }[];
                            abilities: ("edit-duty" | "see-gaps")[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/duty/{unitId}/copy-week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the shifts of a week again some weeks later */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        day: string;
                        weeks: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            shifts: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/telephone-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replaces the hours of the press telephone */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        hours: {
                            /** @description Month and day, 09-15; both ends are in it */
                            seasonFrom: string;
                            seasonTo: string;
                            /** @description 1 is Monday */
                            weekdays: number[];
                            opens: string;
                            closes: string;
                            onHolidays: boolean;
                            /** @description Nobody answers in this part of the year */
                            isClosed: boolean;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/contact-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the public contact page says at a moment to come */
        get: {
            parameters: {
                query: {
                    at: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            at: string;
                            telephone: {
                                isOpen: boolean;
                                changesAt: string;
                            } | null;
                            units: {
                                unit: {
                                    id: string;
                                    name: string;
                                };
                                answersUnit: string | null;
                                phone: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/equal-treatment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who in the press got what, when, in a period */
        get: {
            parameters: {
                query: {
                    from: string;
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            from: string;
                            to: string;
                            headline: {
                                /** @enum {string} */
                                code: "none" | "missed" | "spread";
                                count: number;
                                seconds: number;
                            };
                            /** @description From question to answer, the middle one */
                            medianMinutes: number | null;
                            sendings: {
                                dispatchId: string;
                                title: string;
                                openedAt: string;
                                recipients: {
                                    name: string;
                                    at: string | null;
                                }[];
                                spread: {
                                    recipients: number;
                                    got: number;
                                    missed: number;
                                    firstAt: string | null;
                                    lastAt: string | null;
                                    seconds: number | null;
                                };
                            }[];
                            shared: {
                                id: string;
                                number: string;
                                topic: string;
                                outlet: string | null;
                                answeredAt: string | null;
                                sharedAt: string | null;
                                minutesBetween: number | null;
                            }[];
                            advances: {
                                id: string;
                                title: string;
                                outletId: string;
                                outlet: string;
                                givenAt: string;
                                embargoUntil: string;
                                state: string;
                            }[];
                            outlets: {
                                outletId: string | null;
                                name: string | null;
                                inquiries: number;
                                answered: number;
                                inTime: number;
                                medianMinutes: number | null;
                                advances: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/equal-treatment/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as CSV */
        get: {
            parameters: {
                query: {
                    from: string;
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/equal-treatment/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a tagged PDF (PDF/UA-1) */
        get: {
            parameters: {
                query: {
                    from: string;
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Inquiries: open ones by deadline, others newest first */
        get: {
            parameters: {
                query?: {
                    view?: "open" | "mine" | "new" | "answered-today" | "all";
                    q?: string;
                    journalistId?: string;
                    outletId?: string;
                    caseId?: string;
                    /** @description Cases of this unit and those below it */
                    unitId?: string;
                    state?: "new" | "working" | "in-review" | "approved" | "answered" | "handed-over" | "closed";
                    /** @description A person, or `desk` for those that nobody in person has */
                    owner?: string;
                    page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                number: string;
                                /** @enum {string} */
                                kind: "question" | "written-questions" | "quote-check" | "right-of-reply" | "filming" | "access-request";
                                /** @enum {string} */
                                channel: "phone" | "email" | "web" | "in-person";
                                /** @enum {string} */
                                state: "new" | "working" | "in-review" | "approved" | "answered" | "handed-over" | "closed";
                                topic: string;
                                question: string;
                                language: string;
                                isRouted: boolean;
                                suggestedBy: ("named" | "topic" | "nothing") | null;
                                receivedAt: string;
                                dueAt: string;
                                warned: number;
                                reopenedAt: string | null;
                                reopenedReason: string | null;
                                handedTo: string | null;
                                closedReason: string | null;
                                answeredAt: string | null;
                                answeredBy: ("email" | "phone") | null;
                                messageId: string | null;
                                unit: {
                                    id: string;
                                    name: string;
                                };
                                owner: {
                                    personId: string | null;
                                    name: string | null;
                                    unitId: string;
                                    unitName: string;
                                    isYou: boolean;
                                };
                                journalist: string | null;
                                outlet: string | null;
                            }[];
                            total: number;
                            page: number;
                            pageSize: number;
                            counts: {
                                open: number;
                                mine: number;
                                new: number;
                                "answered-today": number;
                                all: number;
                            };
                            /** @description Who has the open ones */
                            owners: {
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Takes an inquiry in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "question" | "written-questions" | "quote-check" | "right-of-reply" | "filming" | "access-request";
                        /** @enum {string} */
                        channel: "phone" | "email" | "web" | "in-person";
                        topic: string;
                        question: string;
                        /** @enum {string} */
                        language: "nb" | "nn" | "en";
                        dueAt: string | null;
                        /** @description Null: nobody has decided yet whose case it is */
                        unitId: string | null;
                        journalistId?: string | null;
                        journalistName: string | null;
                        outletName: string | null;
                        email: string | null;
                        phone: string | null;
                        /** @description What the form of the kind asks for; never a name of somebody in custody */
                        details?: {
                            form?: string;
                            quote?: string;
                            published?: string;
                            criticism?: string;
                            where?: string;
                            length?: string;
                            place?: string;
                            when?: string;
                            crew?: string;
                            /** @enum {string} */
                            filmed?: "place" | "staff" | "inmate";
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: «changed» when an inquiry has, the page asks again; with who has which one open */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/suggestion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a text seems to be, and whose case */
        get: {
            parameters: {
                query: {
                    text: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            kind: "question" | "written-questions" | "quote-check" | "right-of-reply" | "filming" | "access-request";
                            unit: {
                                id: string;
                                name: string;
                            };
                            /** @enum {string} */
                            by: "named" | "topic" | "nothing";
                            word: string | null;
                            /** @description Where requests for access to documents were handed last */
                            office: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/known-public": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Numbers and addresses of the agency that are public, for the checks in the browser */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            telephones: string[];
                            emails: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One inquiry and its course */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: string;
                            /** @enum {string} */
                            kind: "question" | "written-questions" | "quote-check" | "right-of-reply" | "filming" | "access-request";
                            /** @enum {string} */
                            channel: "phone" | "email" | "web" | "in-person";
                            /** @enum {string} */
                            state: "new" | "working" | "in-review" | "approved" | "answered" | "handed-over" | "closed";
                            topic: string;
                            question: string;
                            language: string;
                            isRouted: boolean;
                            suggestedBy: ("named" | "topic" | "nothing") | null;
                            receivedAt: string;
                            dueAt: string;
                            warned: number;
                            reopenedAt: string | null;
                            reopenedReason: string | null;
                            handedTo: string | null;
                            closedReason: string | null;
                            answeredAt: string | null;
                            answeredBy: ("email" | "phone") | null;
                            messageId: string | null;
                            unit: {
                                id: string;
                                name: string;
                            };
                            owner: {
                                personId: string | null;
                                name: string | null;
                                unitId: string;
                                unitName: string;
                                isYou: boolean;
                            };
                            journalist: {
                                id: string;
                                name: string;
                            } | null;
                            outlet: {
                                id: string;
                                name: string;
                            } | null;
                            replyEmail: string | null;
                            replyPhone: string | null;
                            permission: {
                                place: string;
                                conditions: string;
                                consentOnRecord: boolean;
                                /** @description Case number of the archive; never a name */
                                consentReference: string;
                                withdrawnAt?: string;
                                withdrawnReason?: string;
                            } | null;
                            /** @description What the form of the kind asks for; never a name of somebody in custody */
                            details: {
                                form?: string;
                                quote?: string;
                                published?: string;
                                criticism?: string;
                                where?: string;
                                length?: string;
                                place?: string;
                                when?: string;
                                crew?: string;
                                /** @enum {string} */
                                filmed?: "place" | "staff" | "inmate";
                            };
                            answer: {
                                text: string;
                                language: string;
                                sources: {
                                    title: string;
                                    href: string | null;
                                }[];
                                lineIds: string[];
                                revision: number;
                                writtenAt: string;
                                approvedBy: string | null;
                                approvedAt: string | null;
                                returnedReason: string | null;
                                isLinesAlone: boolean;
                            } | null;
                            sources: {
                                id: string;
                                unit: {
                                    id: string;
                                    name: string;
                                };
                                ask: string;
                                dueAt: string;
                                reply: string | null;
                                repliedAt: string | null;
                                mayReply: boolean;
                            }[];
                            letters: {
                                id: string;
                                /** @enum {string} */
                                kind: "incoming" | "answer";
                                address: string;
                                name: string;
                                subject: string;
                                text: string;
                                at: string;
                                /** @enum {string} */
                                state: "received" | "waiting" | "sending" | "sent" | "refused";
                                attachments: {
                                    id: string;
                                    name: string;
                                    mediaType: string;
                                    size: number;
                                    refused: ("type" | "size") | null;
                                }[];
                            }[];
                            lines: {
                                id: string;
                                topic: string;
                                number: number;
                                isOld: boolean;
                                toldAt: string | null;
                            }[];
                            earlier: {
                                id: string;
                                number: string;
                                topic: string;
                                /** @enum {string} */
                                state: "new" | "working" | "in-review" | "approved" | "answered" | "handed-over" | "closed";
                                receivedAt: string;
                            }[];
                            publication: {
                                messageId: string;
                                releasedAt: string | null;
                                isCorrected: boolean;
                                isWithdrawn: boolean;
                            } | null;
                            approvers: {
                                personId: string;
                                displayName: string;
                                insteadOf: string | null;
                                isYou: boolean;
                            }[];
                            /** @description Null also to those who do not handle the case */
                            case: {
                                id: string;
                                number: string;
                                title: string;
                                /** @enum {string} */
                                state: "reported" | "open" | "closed" | "joined";
                            } | null;
                            abilities: ("route" | "write" | "ask-source" | "ask-approval" | "approve" | "send" | "share" | "close" | "reopen" | "place")[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/{id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The inquiry and who has it open, as server-sent events */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that the caller has it open; forgotten after 20 seconds */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        isHere: boolean;
                        isWriting: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/{id}/attachments/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that came with a letter, always as a download */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    file: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/{id}/unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides whose case it is */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unitId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/{id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes it on oneself */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes topic, kind or the journalist’s deadline */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        topic: string;
                        /** @enum {string} */
                        kind: "question" | "written-questions" | "quote-check" | "right-of-reply" | "filming" | "access-request";
                        /** Format: date-time */
                        dueAt: string;
                        /** @description What the form of the kind asks for; never a name of somebody in custody */
                        details?: {
                            form?: string;
                            quote?: string;
                            published?: string;
                            criticism?: string;
                            where?: string;
                            length?: string;
                            place?: string;
                            when?: string;
                            crew?: string;
                            /** @enum {string} */
                            filmed?: "place" | "staff" | "inmate";
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/{id}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a unit of the line for facts */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unitId: string;
                        ask: string;
                        dueAt: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for approval of the answer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves the answer that the approver has read */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        weighed?: {
                            ids: string[];
                            reason: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the answer back with what is to be changed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers by e-mail in the thread, or notes that it was said on the telephone */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        by: "email" | "phone";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/{id}/permission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a permission to film or interview on record */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        place: string;
                        conditions: string;
                        consentOnRecord: boolean;
                        /** @description Case number of the archive; never a name */
                        consentReference: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/{id}/permission-end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that consent or permission no longer holds */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands it to the office that has it to do */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        to: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes it without an answer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens it again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/{id}/case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts it in a case, or takes it out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        caseId: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Saves the answer. 409 with the other text when somebody saved first */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The one it builds on; 0 for the first */
                        revision: number;
                        text: string;
                        /** @enum {string} */
                        language: "nb" | "nn" | "en";
                        sources: {
                            title: string;
                            href: string | null;
                        }[];
                        lineIds: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            revision: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/inquiries/{id}/share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides that all press shall have the answer: it becomes a draft of a press release */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            messageId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/sources/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A unit’s facts for an answer; who wrote them is not kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reply: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long each kind of inquiry has, and which deadlines are offered */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            kinds: {
                                /** @enum {string} */
                                kind: "question" | "written-questions" | "quote-check" | "right-of-reply" | "filming" | "access-request";
                                usual: {
                                    /** @enum {string} */
                                    code: "close" | "open-hours" | "open-days";
                                    amount: number;
                                };
                                presets: {
                                    /** @enum {string} */
                                    code: "minutes" | "hours" | "today" | "tomorrow" | "days";
                                    amount: number;
                                }[];
                                source: string | null;
                            }[];
                            maySet: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/kinds/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets how long an inquiry of this kind has when nobody names a deadline, from today on */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "question" | "written-questions" | "quote-check" | "right-of-reply" | "filming" | "access-request";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "close" | "open-hours" | "open-days";
                        amount: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/proactive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pitches, interviews, op-eds and portraits, those changed last first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {string} */
                                kind: "pitch" | "interview" | "op-ed" | "portrait";
                                /** @enum {string} */
                                state: "idea" | "offered" | "agreed" | "done" | "outcome" | "dropped";
                                title: string;
                                unit: {
                                    id: string;
                                    name: string;
                                };
                                owner: string | null;
                                outlet: {
                                    id: string;
                                    name: string;
                                } | null;
                                plannedOn: string | null;
                                updatedAt: string;
                            }[];
                            unitIds: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Writes an idea down */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "pitch" | "interview" | "op-ed" | "portrait";
                        title: string;
                        about: string;
                        outletId: string | null;
                        roleKey: string | null;
                        blockKeys: string[];
                        initiativeId: string | null;
                        plannedOn: string | null;
                        unitId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/proactive/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them with its course */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {string} */
                            kind: "pitch" | "interview" | "op-ed" | "portrait";
                            /** @enum {string} */
                            state: "idea" | "offered" | "agreed" | "done" | "outcome" | "dropped";
                            title: string;
                            unit: {
                                id: string;
                                name: string;
                            };
                            owner: string | null;
                            outlet: {
                                id: string;
                                name: string;
                            } | null;
                            plannedOn: string | null;
                            updatedAt: string;
                            about: string;
                            roleKey: string | null;
                            blockKeys: string[];
                            initiative: {
                                id: string;
                                title: string;
                            } | null;
                            outcome: string;
                            coverage: {
                                title: string;
                                href: string | null;
                                on: string | null;
                            } | null;
                            revision: number;
                            steps: {
                                id: string;
                                state: string;
                                reason: string;
                                at: string;
                                byName: string | null;
                            }[];
                            next: ("idea" | "offered" | "agreed" | "done" | "outcome" | "dropped")[];
                            abilities: ("edit" | "move")[];
                        };
                    };
                };
            };
        };
        /** Changes it */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "pitch" | "interview" | "op-ed" | "portrait";
                        title: string;
                        about: string;
                        outletId: string | null;
                        roleKey: string | null;
                        blockKeys: string[];
                        initiativeId: string | null;
                        plannedOn: string | null;
                        revision: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/proactive/{id}/step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a step along the course */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        /** @enum {string} */
                        to: "idea" | "offered" | "agreed" | "done" | "outcome" | "dropped";
                        reason: string;
                        outcome: string;
                        coverage: {
                            title: string;
                            href: string | null;
                            on: string | null;
                        } | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/journalists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Journalists by name, address or outlet; those who asked last first */
        get: {
            parameters: {
                query?: {
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            journalists: {
                                id: string;
                                name: string;
                                email: string | null;
                                phone: string | null;
                                language: string;
                                topics: string[];
                                /** @enum {string} */
                                source: "inquiry" | "register";
                                lastAskedAt: string | null;
                                outletId: string | null;
                                outletName: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Writes a journalist into the register */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        outletId: string | null;
                        email: string | null;
                        phone: string | null;
                        language: string;
                        topics: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/outlets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outlets by name */
        get: {
            parameters: {
                query?: {
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outlets: {
                                id: string;
                                name: string;
                                email: string | null;
                                phone: string | null;
                                note: string;
                                inquiries: number;
                                journalists: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Writes an outlet into the register */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        email: string | null;
                        phone: string | null;
                        note: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/journalists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A journalist: what is written down, why and for how long, and what they asked */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            outlet: {
                                id: string;
                                name: string;
                            } | null;
                            email: string | null;
                            phone: string | null;
                            language: string;
                            topics: string[];
                            /** @enum {string} */
                            source: "inquiry" | "register";
                            madeAt: string;
                            lastAskedAt: string | null;
                            keeping: {
                                legalBasis: string;
                                note: {
                                    [key: string]: string;
                                } | null;
                                /** @description Day on which the night erases them, unless they ask again */
                                until: string | null;
                            };
                            history: {
                                id: string;
                                number: string;
                                /** @enum {string} */
                                kind: "question" | "written-questions" | "quote-check" | "right-of-reply" | "filming" | "access-request";
                                topic: string;
                                /** @enum {string} */
                                state: "new" | "working" | "in-review" | "approved" | "answered" | "handed-over" | "closed";
                                unitName: string;
                                journalist: string | null;
                                receivedAt: string;
                                dueAt: string;
                                answeredAt: string | null;
                                /** @description Somebody decided that all press should have the answer */
                                isShared: boolean;
                            }[];
                            total: number;
                            abilities: ("edit" | "export" | "erase")[];
                        };
                    };
                };
            };
        };
        /** Changes a journalist */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        email: string | null;
                        phone: string | null;
                        topics: string[];
                        language?: string;
                        outletId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        /** Takes a journalist out; what was asked and answered stays without name and address */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/journalists/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything we hold about a journalist, as a file for the person */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            journalist: {
                                name: string;
                                email: string | null;
                                phone: string | null;
                                language: string;
                                topics: string[];
                                source: string;
                                outlet: string | null;
                                writtenInAt: string;
                                lastAskedAt: string | null;
                            };
                            inquiries: {
                                number: string;
                                kind: string;
                                channel: string;
                                topic: string;
                                question: string;
                                answer: string | null;
                                replyEmail: string | null;
                                replyPhone: string | null;
                                receivedAt: string;
                                answeredAt: string | null;
                            }[];
                            letters: {
                                number: string;
                                kind: string;
                                address: string;
                                name: string;
                                subject: string;
                                text: string;
                                at: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/outlets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An outlet: its desk, its journalists and what it asked */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            email: string | null;
                            phone: string | null;
                            note: string;
                            journalists: {
                                id: string;
                                name: string;
                                topics: string[];
                                lastAskedAt: string | null;
                            }[];
                            history: {
                                id: string;
                                number: string;
                                /** @enum {string} */
                                kind: "question" | "written-questions" | "quote-check" | "right-of-reply" | "filming" | "access-request";
                                topic: string;
                                /** @enum {string} */
                                state: "new" | "working" | "in-review" | "approved" | "answered" | "handed-over" | "closed";
                                unitName: string;
                                journalist: string | null;
                                receivedAt: string;
                                dueAt: string;
                                answeredAt: string | null;
                                /** @description Somebody decided that all press should have the answer */
                                isShared: boolean;
                            }[];
                            total: number;
                            abilities: ("edit" | "export" | "erase")[];
                        };
                    };
                };
            };
        };
        /** Changes an outlet */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        email: string | null;
                        phone: string | null;
                        note: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lines to take and questions with answers: best match first, or those that expire first */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    typing?: "true" | "false";
                    unitId?: string;
                    mine?: "true" | "false";
                    expiresBy?: string;
                    retired?: "true" | "false";
                    page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                kind: "line" | "question";
                                topic: string;
                                texts: {
                                    [key: string]: {
                                        question?: string;
                                        answer: string;
                                    };
                                };
                                sources: {
                                    title: string;
                                    href: string | null;
                                }[];
                                /** Format: date */
                                expiresOn: string;
                                isPublic: boolean;
                                id: string;
                                unit: {
                                    id: string;
                                    name: string;
                                };
                                owner: {
                                    id: string;
                                    name: string | null;
                                };
                                revision: number;
                                version: number | null;
                                /** @enum {string} */
                                state: "draft" | "in-force" | "changed" | "expired" | "retired";
                                abilities: ("edit" | "approve" | "retire" | "use")[];
                            }[];
                            total: number;
                            page: number;
                            pageSize: number;
                            /** @description No line had all the words; these have some */
                            isLoose: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Starts a line */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "line" | "question";
                        topic: string;
                        texts: {
                            [key: string]: {
                                question?: string;
                                answer: string;
                            };
                        };
                        sources: {
                            title: string;
                            href: string | null;
                        }[];
                        /** Format: date */
                        expiresOn: string;
                        isPublic: boolean;
                        unitId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/lines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One line, its versions and its uses */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            kind: "line" | "question";
                            topic: string;
                            texts: {
                                [key: string]: {
                                    question?: string;
                                    answer: string;
                                };
                            };
                            sources: {
                                title: string;
                                href: string | null;
                            }[];
                            /** Format: date */
                            expiresOn: string;
                            isPublic: boolean;
                            id: string;
                            unit: {
                                id: string;
                                name: string;
                            };
                            owner: {
                                id: string;
                                name: string | null;
                            };
                            retiredReason: string | null;
                            revision: number;
                            version: number | null;
                            /** @enum {string} */
                            state: "draft" | "in-force" | "changed" | "expired" | "retired";
                            abilities: ("edit" | "approve" | "retire" | "use")[];
                            versions: {
                                topic: string;
                                texts: {
                                    [key: string]: {
                                        question?: string;
                                        answer: string;
                                    };
                                };
                                sources: {
                                    title: string;
                                    href: string | null;
                                }[];
                                /** Format: date */
                                expiresOn: string;
                                isPublic: boolean;
                                number: number;
                                approvedAt: string;
                            }[];
                            uses: {
                                subject: string;
                                number: number;
                                usedAt: string;
                                isOld: boolean;
                                toldAt: string | null;
                                /** @description Null to those who do not read it */
                                inquiry: {
                                    number: string;
                                    topic: string;
                                    outlet: string | null;
                                    email: string | null;
                                } | null;
                            }[];
                        };
                    };
                };
            };
        };
        /** Saves a new text; the approved one stays in use. 409 with the other text when somebody saved first */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "line" | "question";
                        topic: string;
                        texts: {
                            [key: string]: {
                                question?: string;
                                answer: string;
                            };
                        };
                        sources: {
                            title: string;
                            href: string | null;
                        }[];
                        /** Format: date */
                        expiresOn: string;
                        isPublic: boolean;
                        revision: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            revision: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/lines/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves the text that the approver has read */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/lines/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a line out of use */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/lines/{id}/told": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that somebody answered by an older version has been told of the newer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        subject: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/advance-copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who got what under embargo, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            copies: {
                                id: string;
                                messageId: string;
                                title: string;
                                language: string;
                                outletName: string;
                                embargoUntil: string;
                                givenAt: string;
                                givenBy: string | null;
                                sentAt: string | null;
                                /** @enum {string} */
                                state: "waiting" | "sending" | "sent" | "refused" | "recalled";
                            }[];
                            /** @description Approved texts for the press that are not public */
                            choices: {
                                messageId: string;
                                title: string;
                                languages: string[];
                            }[];
                            /** @description Those that have an address */
                            outlets: {
                                id: string;
                                name: string;
                            }[];
                            mayGive: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Gives an approved text to named outlets before it is public */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        messageId: string;
                        outletIds: string[];
                        language: string;
                        /** Format: date-time */
                        embargoUntil: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Those who had it already do not count */
                            given: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Facts and figures of the press room */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            facts: {
                                id: string;
                                value: string;
                                labels: {
                                    [key: string]: string;
                                };
                                source: string;
                                href: string | null;
                                asOf: string;
                                isFront: boolean;
                            }[];
                            mayKeep: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Adds a fact */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description As it is to be read: «3 041», «2 av 5» */
                        value: string;
                        labels: {
                            nb: string;
                            nn?: string;
                            en?: string;
                        };
                        source: string;
                        href: string | null;
                        /** Format: date */
                        asOf: string;
                        isFront: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/facts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a fact */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description As it is to be read: «3 041», «2 av 5» */
                        value: string;
                        labels: {
                            nb: string;
                            nn?: string;
                            en?: string;
                        };
                        source: string;
                        href: string | null;
                        /** Format: date */
                        asOf: string;
                        isFront: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Takes a fact out of the press room */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/language-share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bokmål and nynorsk in what was published, per quarter, and what to write next */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Null: no rule is entered */
                            rule: {
                                leastNb: number;
                                leastNn: number;
                                source: string;
                                since: string;
                            } | null;
                            year: {
                                /** @description A year, or a quarter as 2026-1 */
                                period: string;
                                nb: number;
                                nn: number;
                                /** @description Texts in both, counted once among nb and nn */
                                pairs: number;
                                /** @description Texts in neither, which do not count */
                                others: number;
                                words: {
                                    nb: number;
                                    nn: number;
                                };
                                /** @description Percent of texts */
                                shareNn: number | null;
                                isRight: boolean | null;
                            };
                            advice: {
                                isRight: boolean | null;
                                next: ("nb" | "nn") | null;
                                texts: number;
                            };
                            quarters: {
                                /** @description A year, or a quarter as 2026-1 */
                                period: string;
                                nb: number;
                                nn: number;
                                /** @description Texts in both, counted once among nb and nn */
                                pairs: number;
                                /** @description Texts in neither, which do not count */
                                others: number;
                                words: {
                                    nb: number;
                                    nn: number;
                                };
                                /** @description Percent of texts */
                                shareNn: number | null;
                                isRight: boolean | null;
                            }[];
                            cases: {
                                key: string;
                                /** @description Language of the majority; null where it is neutral */
                                main: ("nb" | "nn") | null;
                                /** @description Null: the act gives no number */
                                leastNb: number | null;
                                leastNn: number | null;
                                source: string;
                            }[];
                            /** @description Regional bodies, with what they and the units below have published this year */
                            bodies: {
                                unit: {
                                    id: string;
                                    name: string;
                                };
                                /** @description Null: not entered, and not in the source */
                                caseKey: string | null;
                                source: string | null;
                                since: string | null;
                                nb: number;
                                nn: number;
                                shareNn: number | null;
                                isRight: boolean | null;
                                next: ("nb" | "nn") | null;
                            }[];
                            mayKeep: boolean;
                            latest: {
                                messageId: string;
                                title: string;
                                language: string;
                                at: string;
                                languages: string[];
                                countsAs: ("nb" | "nn") | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/language-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says which case of the Language Act a regional body is in */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        caseKey: string;
                        /** @description Where the agency has it from */
                        source: string;
                        /** Format: date */
                        validFrom: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pictures of the press room */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            pictures: {
                                id: string;
                                messageId: string | null;
                                texts: {
                                    [key: string]: {
                                        alt: string;
                                        caption: string;
                                    };
                                };
                                credit: string;
                                /** @enum {string} */
                                licence: "press-use" | "cc-by-4.0" | "cc0-1.0";
                                /** @enum {string} */
                                people: "nobody" | "consent";
                                isPublic: boolean;
                            }[];
                            /** @description Texts that a picture can go with */
                            choices: {
                                id: string;
                                title: string;
                                isOut: boolean;
                            }[];
                            mayKeep: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Adds a picture: multipart, the field «about» as JSON before the file */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/pictures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a picture out of the press room */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/occasions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Press events, the next one first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            occasions: {
                                id: string;
                                /** @enum {string} */
                                kind: "press-conference" | "briefing" | "opening" | "visit";
                                /** @enum {string} */
                                state: "draft" | "timed" | "waits" | "public" | "over" | "cancelled";
                                titles: {
                                    [key: string]: string;
                                };
                                unit: {
                                    id: string;
                                    name: string;
                                };
                                place: string;
                                startsAt: string;
                                endsAt: string;
                                accreditBy: string | null;
                                publicFrom: string | null;
                                /** @description Wait for an answer */
                                asked: number;
                                accepted: number;
                            }[];
                            /** @description Texts that one can wait for */
                            texts: {
                                id: string;
                                title: string;
                                isOut: boolean;
                            }[];
                            /** @description Units in which you may make one; null for all */
                            units: string[] | null;
                            mayKeep: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Writes a press event down as a draft */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "press-conference" | "briefing" | "opening" | "visit";
                        unitId: string;
                        texts: {
                            nb: {
                                title: string;
                                about: string;
                            };
                            nn?: {
                                title: string;
                                about: string;
                            };
                            en?: {
                                title: string;
                                about: string;
                            };
                        };
                        /**
                         * @description What is spoken there
                         * @enum {string}
                         */
                        language: "nb" | "nn" | "en";
                        place: string;
                        href: string | null;
                        /** @enum {string} */
                        openTo: "press" | "everyone";
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        endsAt: string;
                        /** @description Null: nobody needs accreditation */
                        accreditBy: string | null;
                        seats: number | null;
                        /** @description The text that it waits for */
                        messageId: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/occasions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A press event, and who asks to come */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {string} */
                            kind: "press-conference" | "briefing" | "opening" | "visit";
                            /** @enum {string} */
                            state: "draft" | "timed" | "waits" | "public" | "over" | "cancelled";
                            titles: {
                                [key: string]: string;
                            };
                            unit: {
                                id: string;
                                name: string;
                            };
                            place: string;
                            startsAt: string;
                            endsAt: string;
                            accreditBy: string | null;
                            publicFrom: string | null;
                            /** @description Wait for an answer */
                            asked: number;
                            accepted: number;
                            texts: {
                                [key: string]: {
                                    title: string;
                                    about: string;
                                };
                            };
                            /** @enum {string} */
                            language: "nb" | "nn" | "en";
                            href: string | null;
                            /** @enum {string} */
                            openTo: "press" | "everyone";
                            seats: number | null;
                            messageId: string | null;
                            notes: {
                                [key: string]: string;
                            };
                            movedFrom: string | null;
                            movedPlace: string | null;
                            mayKeep: boolean;
                            /** @description Those who come can be ticked off */
                            takesArrivals: boolean;
                            /** @description How long after it those who asked are kept; null for ever */
                            keptDays: number | null;
                            choices: {
                                id: string;
                                title: string;
                                isOut: boolean;
                            }[];
                            requests: {
                                id: string;
                                name: string;
                                outlet: string;
                                email: string;
                                equipment: string;
                                /** @enum {string} */
                                state: "asked" | "accepted" | "declined";
                                reason: string | null;
                                askedAt: string;
                                isUnreachable: boolean;
                                /** @description When they came, as ticked off at the door */
                                cameAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        /** Changes it; whoever asked to come is told when time or place is another */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "press-conference" | "briefing" | "opening" | "visit";
                        unitId: string;
                        texts: {
                            nb: {
                                title: string;
                                about: string;
                            };
                            nn?: {
                                title: string;
                                about: string;
                            };
                            en?: {
                                title: string;
                                about: string;
                            };
                        };
                        /**
                         * @description What is spoken there
                         * @enum {string}
                         */
                        language: "nb" | "nn" | "en";
                        place: string;
                        href: string | null;
                        /** @enum {string} */
                        openTo: "press" | "everyone";
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        endsAt: string;
                        /** @description Null: nobody needs accreditation */
                        accreditBy: string | null;
                        seats: number | null;
                        /** @description The text that it waits for */
                        messageId: string | null;
                        notes: {
                            nb?: string;
                            nn?: string;
                            en?: string;
                        };
                        /** @description Why what the security check finds may stand */
                        reason: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/occasions/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts it in the press room, now or at an instant */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Null: now */
                        at: string | null;
                        /** @description Why what the security check finds may stand */
                        reason: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/occasions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels it, and tells whoever asked to come; a draft is deleted */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        notes: {
                            nb?: string;
                            nn?: string;
                            en?: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/occasions/{id}/reception": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom the reception lets in, as a tagged PDF (PDF/UA-1) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/accreditations/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says yes or no to somebody who wants to come; they get it by e-mail */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "accepted";
                    } | {
                        /** @enum {string} */
                        state: "declined";
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/press/accreditations/{id}/arrival": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ticks off at the door that somebody has come, or takes it back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        hasCome: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Crises that the caller may read, open ones on top */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                number: string;
                                /** @enum {string} */
                                mode: "real" | "exercise" | "demo";
                                scenario: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                } | null;
                                what: string;
                                unit: {
                                    id: string;
                                    name: string | null;
                                };
                                ownerUnit: {
                                    id: string;
                                    name: string | null;
                                };
                                /** @enum {string} */
                                level: "unit" | "region" | "agency";
                                /** @enum {string} */
                                state: "open" | "closed";
                                /** @enum {string} */
                                callState: "calling" | "enough" | "exhausted";
                                declaredAt: string;
                                closedAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Declares a crisis and calls those concerned; the same client key twice is one */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        clientKey: string;
                        scenarioKey: string | null;
                        /** @default  */
                        what?: string;
                        /** @default  */
                        place?: string;
                        unitId: string;
                        /** @enum {string} */
                        level: "unit" | "region" | "agency";
                        /** @default false */
                        securityCrisis?: boolean;
                        /**
                         * @description Those who take part in the exercise; null when it is real
                         * @default null
                         */
                        participantIds?: string[] | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            crisisId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may have happened */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                key: string;
                                names: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who would handle it and be called in, before it is declared */
        get: {
            parameters: {
                query: {
                    unitId: string;
                    level: "unit" | "region" | "agency";
                    securityCrisis?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            owner: {
                                id: string;
                                name: string | null;
                            };
                            /** @enum {string} */
                            ownerReason: "lowest" | "as-serious" | "nobody-there" | "security-crisis";
                            told: {
                                id: string;
                                name: string | null;
                            } | null;
                            places: {
                                /** @enum {string} */
                                role: "leader" | "local-leader" | "communication" | "safety-delegate" | "union-representative" | "notices" | "ministry" | "relatives" | "press" | "support" | "told" | "participant";
                                duty: ("administrator" | "leader" | "communication-leader" | "communication-adviser" | "press-contact" | "press-contact-alternate" | "safety-delegate" | "union-representative" | "relatives-liaison" | "notice-poster") | null;
                                unit: {
                                    id: string;
                                    name: string | null;
                                };
                                first: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                insteadOf: {
                                    id: string;
                                    name: string | null;
                                } | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One crisis: its head and who is in it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: string;
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                            scenario: {
                                nb: string;
                                nn?: string;
                                en?: string;
                            } | null;
                            what: string;
                            unit: {
                                id: string;
                                name: string | null;
                            };
                            ownerUnit: {
                                id: string;
                                name: string | null;
                            };
                            /** @enum {string} */
                            level: "unit" | "region" | "agency";
                            /** @enum {string} */
                            state: "open" | "closed";
                            /** @enum {string} */
                            callState: "calling" | "enough" | "exhausted";
                            declaredAt: string;
                            closedAt: string | null;
                            place: string;
                            securityCrisis: boolean;
                            declaredBy: {
                                id: string;
                                name: string | null;
                            };
                            toldUnit: {
                                id: string;
                                name: string | null;
                            } | null;
                            positions: {
                                id: string;
                                /** @enum {string} */
                                role: "leader" | "local-leader" | "communication" | "safety-delegate" | "union-representative" | "notices" | "ministry" | "relatives" | "press" | "support" | "told" | "participant";
                                unit: {
                                    id: string;
                                    name: string | null;
                                };
                                isTold: boolean;
                                filledBy: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                asked: {
                                    person: {
                                        id: string;
                                        name: string | null;
                                    };
                                    insteadOf: {
                                        id: string;
                                        name: string | null;
                                    } | null;
                                    isAsked: boolean;
                                    times: number;
                                    lastAt: string | null;
                                    answer: ("coming" | "cannot") | null;
                                    answeredAt: string | null;
                                }[];
                            }[];
                            tasks: {
                                id: string;
                                /** @enum {string} */
                                role: "leader" | "local-leader" | "communication" | "safety-delegate" | "union-representative" | "notices" | "ministry" | "relatives" | "press" | "support" | "told" | "participant";
                                texts: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    id: string;
                                    name: string | null;
                                } | null;
                            }[];
                            facts: {
                                id: string;
                                /** @enum {string} */
                                state: "confirmed" | "unconfirmed" | "rumour";
                                text: string;
                                source: string;
                                counter: string;
                                /** @enum {string} */
                                police: "none" | "waiting" | "cleared";
                                revision: number;
                                by: {
                                    id: string;
                                    name: string | null;
                                };
                                at: string;
                            }[];
                            policeOwnsFacts: boolean;
                            mine: {
                                isTold: boolean;
                                answer: ("coming" | "cannot") | null;
                            } | null;
                            abilities: ("answer" | "log" | "call-in" | "lead" | "speak" | "close" | "take-over" | "support")[];
                            revision: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says whether the caller is coming */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        answer: "coming" | "cannot";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A piece of the log: the newest, those before a number, or those after one */
        get: {
            parameters: {
                query?: {
                    after?: number;
                    before?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entries: {
                                id: string;
                                seq: number;
                                clientKey: string;
                                /** @enum {string} */
                                kind: "did" | "said" | "decided" | "learned" | "system";
                                code: string | null;
                                params: {
                                    [key: string]: string | number | boolean | null;
                                };
                                text: string;
                                writtenAt: string;
                                receivedAt: string;
                                by: {
                                    id: string;
                                    name: string | null;
                                };
                                corrects: string | null;
                                redacted: {
                                    at: string;
                                    reason: string;
                                } | null;
                            }[];
                            /** @description There is older */
                            more: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes entries in the log, in order; the same client key twice is one entry */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        entries: {
                            clientKey: string;
                            /** @enum {string} */
                            kind: "did" | "said" | "decided" | "learned";
                            text: string;
                            /**
                             * @description How long ago it was written, by the device itself
                             * @default 0
                             */
                            agoMs?: number;
                            /** @default null */
                            corrects?: string | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entries: {
                                id: string;
                                seq: number;
                                clientKey: string;
                                /** @enum {string} */
                                kind: "did" | "said" | "decided" | "learned" | "system";
                                code: string | null;
                                params: {
                                    [key: string]: string | number | boolean | null;
                                };
                                text: string;
                                writtenAt: string;
                                receivedAt: string;
                                by: {
                                    id: string;
                                    name: string | null;
                                };
                                corrects: string | null;
                                redacted: {
                                    at: string;
                                    reason: string;
                                } | null;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/entries/{entryId}/redact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Empties an entry that should never have been written; who, when and its digest remain */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    entryId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls the crisis off */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The next level has it from now on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The next level helps */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts one more thing to do in the room */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role: "leader" | "local-leader" | "communication" | "safety-delegate" | "union-representative" | "notices" | "ministry" | "relatives" | "press" | "support" | "told" | "participant";
                        text: string;
                        /** @default null */
                        dueInMinutes?: number | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/tasks/{taskId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a task is done */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/positions/{positionId}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a role to somebody else in the room, with a brief */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    positionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        toId: string;
                        brief: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts down something that is known or heard */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "confirmed" | "unconfirmed" | "rumour";
                        text: string;
                        source: string;
                        /** @default  */
                        counter?: string;
                        /**
                         * @default none
                         * @enum {string}
                         */
                        police?: "none" | "waiting" | "cleared";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/facts/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a fact that is still as it was read */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    factId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "confirmed" | "unconfirmed" | "rumour";
                        text: string;
                        source: string;
                        /** @default  */
                        counter?: string;
                        /**
                         * @default none
                         * @enum {string}
                         */
                        police?: "none" | "waiting" | "cleared";
                        revision: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/first-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** First messages by scenario, audience and language, and what is lacking */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            scenarios: {
                                key: string;
                                names: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                            }[];
                            languages: {
                                /** @enum {string} */
                                audience: "staff" | "unions" | "inmates" | "ministry" | "relatives" | "public" | "spoken";
                                language: string;
                            }[];
                            messages: {
                                id: string;
                                scenarioKey: string | null;
                                /** @enum {string} */
                                audience: "staff" | "unions" | "inmates" | "ministry" | "relatives" | "public" | "spoken";
                                language: string;
                                title: string;
                                body: string;
                                revision: number;
                                /** @enum {string} */
                                readiness: "ready" | "expired" | "not-approved" | "missing";
                                changedBy: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                approvedBy: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                approvedAt: string | null;
                                approvedUntil: string | null;
                                mayApprove: boolean;
                            }[];
                            cells: {
                                scenarioKey: string | null;
                                /** @enum {string} */
                                audience: "staff" | "unions" | "inmates" | "ministry" | "relatives" | "public" | "spoken";
                                language: string;
                                /** @enum {string} */
                                readiness: "ready" | "expired" | "not-approved" | "missing";
                            }[];
                            mayWrite: boolean;
                        };
                    };
                };
            };
        };
        /** Writes a first message; it must be approved before it can leave */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        scenarioKey: string | null;
                        /** @enum {string} */
                        audience: "staff" | "unions" | "inmates" | "ministry" | "relatives" | "public" | "spoken";
                        language: string;
                        title: string;
                        body: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/first-messages/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves a first message beforehand, until a day */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        /** Format: date */
                        until: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What we have said, what is promised, and where each group stands */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            statements: {
                                id: string;
                                number: number;
                                /** @enum {string} */
                                kind: "holding" | "update" | "correction";
                                /** @enum {string} */
                                state: "waiting" | "going" | "out" | "dropped" | "withdrawn";
                                groups: ("staff" | "unions" | "inmates" | "ministry" | "relatives" | "public")[];
                                texts: {
                                    [key: string]: {
                                        title: string;
                                        paragraphs: string[];
                                    };
                                };
                                corrects: number | null;
                                correctedBy: number | null;
                                changedFacts: string[];
                                factIds: string[];
                                madeBy: {
                                    id: string;
                                    name: string | null;
                                };
                                madeAt: string;
                                outBy: string | null;
                                outAt: string | null;
                                nextAt: string | null;
                                droppedReason: string | null;
                                waiting: {
                                    messageId: string;
                                    names: string[];
                                }[];
                                hold: {
                                    /** @enum {string} */
                                    kind: "staff" | "stop";
                                    reached: number;
                                    of: number;
                                } | null;
                            }[];
                            promises: {
                                dueAt: string;
                                /** @enum {string} */
                                state: "open" | "kept" | "broken" | "moved";
                                isAdmitted: boolean;
                                reason: string | null;
                                settledAt: string | null;
                            }[];
                            stop: ("next-of-kin" | "victims") | null;
                            lifts: {
                                stop: string;
                                /** @enum {string} */
                                ground: "told" | "not-required" | "duty-to-inform";
                                source: string;
                                by: {
                                    id: string;
                                    name: string | null;
                                };
                                at: string;
                            }[];
                            groups: {
                                /** @enum {string} */
                                group: "staff" | "unions" | "inmates" | "ministry" | "relatives" | "public";
                                statement: number | null;
                                title: string | null;
                                at: string | null;
                                reached: number;
                                of: number;
                                confirmed: number;
                                next: {
                                    statement: number;
                                    isStopped: boolean;
                                } | null;
                                isOverridden: boolean;
                                asked: {
                                    text: string;
                                    at: string;
                                    isAnswered: boolean;
                                }[];
                            }[];
                            clock: {
                                warnMinutes: number[];
                                nextMinutes: number[];
                                staffMinutes: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        /** Puts new words, or a correction, before those who may approve them */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        corrects?: string | null;
                        /** @default [] */
                        groups?: ("staff" | "unions" | "inmates" | "ministry" | "relatives" | "public")[];
                        editions: {
                            language: string;
                            title: string;
                            paragraphs: string[];
                        }[];
                        /** @default [] */
                        facts?: {
                            id: string;
                            revision: number;
                        }[];
                        nextAt?: string | null;
                        /** @default true */
                        mayOverride?: boolean;
                        /**
                         * @description It says that we did not keep what we promised
                         * @default false
                         */
                        admits?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/first-words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** First words of this crisis with their fields filled */
        get: {
            parameters: {
                query?: {
                    nextAt?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            words: {
                                /** @enum {string} */
                                audience: "staff" | "unions" | "inmates" | "ministry" | "relatives" | "public" | "spoken";
                                language: string;
                                /** @enum {string} */
                                readiness: "ready" | "expired" | "not-approved" | "missing";
                                title: string;
                                paragraphs: string[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/statements/holding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Releases first words that were approved beforehand */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        groups: ("staff" | "unions" | "inmates" | "ministry" | "relatives" | "public")[];
                        nextAt?: string | null;
                        /**
                         * @description Own staff who cannot be reached do not hold it back past its time
                         * @default true
                         */
                        mayOverride?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that it will be later than promised, or that it was */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        nextAt: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that what had to be done before anything is public is done */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        ground: "told" | "not-required" | "duty-to-inform";
                        source: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands on the status page, and what waits */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            crisis: {
                                id: string;
                                number: string;
                                /** @enum {string} */
                                mode: "real" | "exercise" | "demo";
                                scenario: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                } | null;
                                what: string;
                                unit: {
                                    id: string;
                                    name: string | null;
                                };
                                isOpen: boolean;
                            };
                            path: string | null;
                            draft: {
                                /** @enum {string} */
                                phase: "ongoing" | "under-control" | "over" | "withdrawn";
                                texts: {
                                    nb: {
                                        title: string;
                                        text: string;
                                    };
                                    nn?: {
                                        title: string;
                                        text: string;
                                    };
                                    en?: {
                                        title: string;
                                        text: string;
                                    };
                                };
                                /** @description When more is said, at the latest */
                                nextAt: string | null;
                                /** @description A number of a duty, never a person’s */
                                relativesPhone: string | null;
                                correctsId: string | null;
                                id: string;
                                revision: number;
                                by: {
                                    id: string;
                                    name: string | null;
                                };
                                at: string;
                            } | null;
                            versions: {
                                /** @enum {string} */
                                phase: "ongoing" | "under-control" | "over" | "withdrawn";
                                texts: {
                                    nb: {
                                        title: string;
                                        text: string;
                                    };
                                    nn?: {
                                        title: string;
                                        text: string;
                                    };
                                    en?: {
                                        title: string;
                                        text: string;
                                    };
                                };
                                /** @description When more is said, at the latest */
                                nextAt: string | null;
                                /** @description A number of a duty, never a person’s */
                                relativesPhone: string | null;
                                correctsId: string | null;
                                id: string;
                                number: number;
                                writtenBy: {
                                    id: string;
                                    name: string | null;
                                };
                                by: {
                                    id: string;
                                    name: string | null;
                                };
                                at: string;
                            }[];
                            questions: {
                                id: string;
                                texts: {
                                    nb: {
                                        question: string;
                                        answer: string;
                                    };
                                    nn?: {
                                        question: string;
                                        answer: string;
                                    };
                                    en?: {
                                        question: string;
                                        answer: string;
                                    };
                                };
                                revision: number;
                                by: {
                                    id: string;
                                    name: string | null;
                                };
                                at: string;
                                approvedAt: string | null;
                                replacesId: string | null;
                            }[];
                            hardStop: ("next-of-kin" | "victims") | null;
                            isFirst: boolean;
                            dutyPhone: string | null;
                            abilities: ("write" | "publish")[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/status/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Saves the draft of the status page */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        phase: "ongoing" | "under-control" | "over" | "withdrawn";
                        texts: {
                            nb: {
                                title: string;
                                text: string;
                            };
                            nn?: {
                                title: string;
                                text: string;
                            };
                            en?: {
                                title: string;
                                text: string;
                            };
                        };
                        /** @description When more is said, at the latest */
                        nextAt: string | null;
                        /** @description A number of a duty, never a person’s */
                        relativesPhone: string | null;
                        correctsId: string | null;
                        /** @description 0 when there is no draft */
                        revision: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        /** Throws the draft of the status page away */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/status/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the draft on the open page; in an exercise in the room alone */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        /** @default false */
                        isStopDone?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            number: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/status/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes a question with its answer for the status page */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        texts: {
                            nb: {
                                question: string;
                                answer: string;
                            };
                            nn?: {
                                question: string;
                                answer: string;
                            };
                            en?: {
                                question: string;
                                answer: string;
                            };
                        };
                        /** @default null */
                        replacesId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/status/questions/{questionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a question that waits */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    questionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        texts: {
                            nb: {
                                question: string;
                                answer: string;
                            };
                            nn?: {
                                question: string;
                                answer: string;
                            };
                            en?: {
                                question: string;
                                answer: string;
                            };
                        };
                        revision: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        /** Takes a question away */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    questionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/status/questions/{questionId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a question on the page */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    questionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/situation-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The situation reports, the newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            number: string;
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                            mayMake: boolean;
                            reports: {
                                number: number;
                                content: {
                                    number: string;
                                    unitName: string;
                                    ownerName: string;
                                    declaredAt: string;
                                    scenario: {
                                        nb: string;
                                        nn?: string;
                                        en?: string;
                                    } | null;
                                    /** @enum {string} */
                                    level: "unit" | "region" | "agency";
                                    closedAt: string | null;
                                    phase: ("ongoing" | "under-control" | "over" | "withdrawn") | null;
                                    facts: {
                                        text: string;
                                        source: string;
                                        at: string;
                                    }[];
                                    unconfirmed: number;
                                    said: {
                                        number: number;
                                        title: string;
                                        at: string;
                                    }[];
                                    nextAt: string | null;
                                    isLate: boolean;
                                    reach: {
                                        kind: string;
                                        total: number;
                                        reached: number;
                                    }[];
                                    asked: {
                                        question: string;
                                        answer: string;
                                    }[];
                                };
                                digest: string;
                                by: {
                                    id: string;
                                    name: string | null;
                                };
                                at: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Freezes how it stands now */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            number: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/situation-reports/{number}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them as a tagged PDF (PDF/UA-1) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/incoming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is asked, put together; what most ask in the last quarter of an hour first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            number: string;
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                            groups: {
                                text: string;
                                count: number;
                                recent: number;
                                unanswered: number;
                                press: number;
                                receipts: number;
                                lastAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crisis-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How ready the units are: plans, numbers, exercises */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                unit: {
                                    id: string;
                                    name: string;
                                    kind: string;
                                    depth: number;
                                };
                                version: number | null;
                                revisedOn: string | null;
                                reviseBy: string | null;
                                step: ("set-up" | "trained" | "exercised" | "in-use") | null;
                                lacks: {
                                    /** @enum {string} */
                                    kind: "plan-missing" | "plan-overdue" | "plan-soon" | "number-missing" | "number-failed" | "number-untested" | "liaison-missing" | "exercise-missing" | "exercise-overdue" | "message-missing";
                                    isNow: boolean;
                                    count?: number;
                                    day?: string;
                                    of?: string[];
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crisis-plans/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The crisis plan of a unit */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            unit: {
                                id: string;
                                name: string;
                            };
                            draft: {
                                emergencyPlan: string;
                                revisedOn: string | null;
                                reviseBy: string | null;
                                scenarioKeys: string[];
                                contacts: {
                                    key: string;
                                    /** @enum {string} */
                                    kind: "police" | "ministry" | "ntb" | "directorate" | "fire" | "health" | "other";
                                    name: string;
                                    number: string;
                                    note: string;
                                }[];
                                relativesNumber: string;
                                meetingPoints: {
                                    key: string;
                                    place: string;
                                    use: string;
                                }[];
                                cards: {
                                    key: string;
                                    /** @enum {string} */
                                    role: "leader" | "local-leader" | "communication" | "safety-delegate" | "union-representative" | "notices" | "ministry" | "relatives" | "press" | "support" | "told" | "participant";
                                    text: string;
                                    dueMinutes: number | null;
                                    scenarioKeys: string[];
                                    findingId: string | null;
                                }[];
                                exercises: {
                                    key: string;
                                    /** Format: date */
                                    on: string;
                                    scenarioKey: string | null;
                                    goal: string;
                                    findingId: string | null;
                                }[];
                            };
                            revision: number;
                            changedBy: {
                                id: string;
                                name: string | null;
                            } | null;
                            changedAt: string | null;
                            approved: {
                                emergencyPlan: string;
                                revisedOn: string | null;
                                reviseBy: string | null;
                                scenarioKeys: string[];
                                contacts: {
                                    key: string;
                                    /** @enum {string} */
                                    kind: "police" | "ministry" | "ntb" | "directorate" | "fire" | "health" | "other";
                                    name: string;
                                    number: string;
                                    note: string;
                                }[];
                                relativesNumber: string;
                                meetingPoints: {
                                    key: string;
                                    place: string;
                                    use: string;
                                }[];
                                cards: {
                                    key: string;
                                    /** @enum {string} */
                                    role: "leader" | "local-leader" | "communication" | "safety-delegate" | "union-representative" | "notices" | "ministry" | "relatives" | "press" | "support" | "told" | "participant";
                                    text: string;
                                    dueMinutes: number | null;
                                    scenarioKeys: string[];
                                    findingId: string | null;
                                }[];
                                exercises: {
                                    key: string;
                                    /** Format: date */
                                    on: string;
                                    scenarioKey: string | null;
                                    goal: string;
                                    findingId: string | null;
                                }[];
                            } | null;
                            hasChanges: boolean;
                            versions: {
                                number: number;
                                revisedOn: string;
                                reviseBy: string;
                                approvedBy: {
                                    id: string;
                                    name: string | null;
                                };
                                approvedAt: string;
                            }[];
                            cards: {
                                key: string;
                                /** @enum {string} */
                                role: "leader" | "local-leader" | "communication" | "safety-delegate" | "union-representative" | "notices" | "ministry" | "relatives" | "press" | "support" | "told" | "participant";
                                texts: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                                dueMinutes: number | null;
                                scenarioKeys: string[];
                                isOwn: boolean;
                            }[];
                            holders: {
                                /** @enum {string} */
                                duty: "administrator" | "leader" | "communication-leader" | "communication-adviser" | "press-contact" | "press-contact-alternate" | "safety-delegate" | "union-representative" | "relatives-liaison" | "notice-poster";
                                unit: string;
                                name: string;
                                mobile: string | null;
                            }[];
                            tests: {
                                number: string;
                                /** @enum {string} */
                                outcome: "answered" | "failed";
                                at: string;
                                by: {
                                    id: string;
                                    name: string | null;
                                };
                            }[];
                            reported: {
                                /** @enum {string} */
                                step: "trained" | "exercised" | "in-use";
                                on: string;
                                note: string;
                                by: {
                                    id: string;
                                    name: string | null;
                                };
                            }[];
                            step: ("set-up" | "trained" | "exercised" | "in-use") | null;
                            lacks: {
                                /** @enum {string} */
                                kind: "plan-missing" | "plan-overdue" | "plan-soon" | "number-missing" | "number-failed" | "number-untested" | "liaison-missing" | "exercise-missing" | "exercise-overdue" | "message-missing";
                                isNow: boolean;
                                count?: number;
                                day?: string;
                                of?: string[];
                            }[];
                            scenarios: {
                                key: string;
                                names: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                            }[];
                            abilities: ("write" | "approve")[];
                        };
                    };
                };
            };
        };
        /** Keeps what is written of the plan */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        content: {
                            emergencyPlan: string;
                            revisedOn: string | null;
                            reviseBy: string | null;
                            scenarioKeys: string[];
                            contacts: {
                                key: string;
                                /** @enum {string} */
                                kind: "police" | "ministry" | "ntb" | "directorate" | "fire" | "health" | "other";
                                name: string;
                                number: string;
                                note: string;
                            }[];
                            relativesNumber: string;
                            meetingPoints: {
                                key: string;
                                place: string;
                                use: string;
                            }[];
                            cards: {
                                key: string;
                                /** @enum {string} */
                                role: "leader" | "local-leader" | "communication" | "safety-delegate" | "union-representative" | "notices" | "ministry" | "relatives" | "press" | "support" | "told" | "participant";
                                text: string;
                                dueMinutes: number | null;
                                scenarioKeys: string[];
                                findingId: string | null;
                            }[];
                            exercises: {
                                key: string;
                                /** Format: date */
                                on: string;
                                scenarioKey: string | null;
                                goal: string;
                                findingId: string | null;
                            }[];
                        };
                        revision: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crisis-plans/{unitId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan that holds, as a binder on paper: a tagged PDF (PDF/UA-1) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crisis-plans/{unitId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** This is the plan from now on; a version that nobody changes */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crisis-plans/{unitId}/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A number was tried, and how it went */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        number: string;
                        /** @enum {string} */
                        outcome: "answered" | "failed";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crisis-plans/{unitId}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How far the roll-out has come */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        step: "trained" | "exercised" | "in-use";
                        /** Format: date */
                        on: string;
                        /** @default  */
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/afterwards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came of it: times, promises, reach, follow-up, findings, shifts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            times: {
                                answeredMs: number | null;
                                inPlaceMs: number | null;
                                staffMs: number | null;
                                publicMs: number | null;
                                isStaffFirst: boolean | null;
                                /** @description From the first of the press had a text to the last had the same */
                                pressSpreadMs: number | null;
                            };
                            promises: {
                                dueAt: string;
                                /** @enum {string} */
                                state: "open" | "kept" | "broken" | "moved";
                                isAdmitted: boolean;
                                reason: string | null;
                                settledAt: string | null;
                            }[];
                            groups: {
                                group: string;
                                at: string | null;
                                reached: number;
                                of: number;
                            }[];
                            followUps: {
                                id: string;
                                /** @enum {string} */
                                role: "leader" | "local-leader" | "communication" | "safety-delegate" | "union-representative" | "notices" | "ministry" | "relatives" | "press" | "support" | "told" | "participant";
                                texts: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                                dueAt: string | null;
                                doneAt: string | null;
                                doneBy: {
                                    id: string;
                                    name: string | null;
                                } | null;
                            }[];
                            findings: {
                                id: string;
                                /** @enum {string} */
                                kind: "keep" | "change";
                                text: string;
                                owner: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                dueOn: string | null;
                                /** @enum {string} */
                                state: "open" | "done" | "in-plan";
                                settledAt: string | null;
                            }[];
                            evaluation: {
                                heldOn: string | null;
                                impression: string;
                                revision: number;
                            };
                            shifts: {
                                id: string;
                                from: {
                                    id: string;
                                    name: string | null;
                                };
                                to: {
                                    id: string;
                                    name: string | null;
                                };
                                brief: string;
                                picture: {
                                    people: {
                                        /** @enum {string} */
                                        role: "leader" | "local-leader" | "communication" | "safety-delegate" | "union-representative" | "notices" | "ministry" | "relatives" | "press" | "support" | "told" | "participant";
                                        name: string | null;
                                    }[];
                                    facts: {
                                        state: string;
                                        text: string;
                                        source: string;
                                    }[];
                                    tasks: {
                                        /** @enum {string} */
                                        role: "leader" | "local-leader" | "communication" | "safety-delegate" | "union-representative" | "notices" | "ministry" | "relatives" | "press" | "support" | "told" | "participant";
                                        text: string;
                                        dueAt: string | null;
                                    }[];
                                    promises: {
                                        dueAt: string;
                                    }[];
                                };
                                fingerprint: string;
                                givenAt: string;
                                takenAt: string | null;
                                mayTake: boolean;
                            }[];
                            mayPlan: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report of a crisis as a tagged PDF (PDF/UA-1) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** When it was talked through */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        heldOn: string | null;
                        impression: string;
                        revision: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something to follow up */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role: "leader" | "local-leader" | "communication" | "safety-delegate" | "union-representative" | "notices" | "ministry" | "relatives" | "press" | "support" | "told" | "participant";
                        text: string;
                        /** @default null */
                        dueInDays?: number | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something to keep or change */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "keep" | "change";
                        text: string;
                        /** @default null */
                        ownerId?: string | null;
                        /** @default null */
                        dueOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/findings/{itemId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings a finding into the plan of the unit */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    itemId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        what: "card";
                        /** @enum {string} */
                        role: "leader" | "local-leader" | "communication" | "safety-delegate" | "union-representative" | "notices" | "ministry" | "relatives" | "press" | "support" | "told" | "participant";
                        text: string;
                        dueMinutes: number | null;
                        scenarioOnly: boolean;
                    } | {
                        /** @enum {string} */
                        what: "exercise";
                        /** Format: date */
                        on: string;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a shift: how it stands, frozen, for the one who comes */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        toId: string;
                        brief: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/follow-ups/{itemId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was to be followed up is done */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    itemId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/findings/{itemId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A finding is dealt with */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    itemId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/shifts/{itemId}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes over a shift: read and understood */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    itemId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/call-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls in one more person, in an exercise as in a real crisis */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        personId: string;
                        /** @enum {string} */
                        role: "leader" | "local-leader" | "communication" | "safety-delegate" | "union-representative" | "notices" | "ministry" | "relatives" | "press" | "support" | "participant";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The whole crisis as a zip that is verified offline */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": unknown;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crises/{id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: «room» with the revision, the last number and new entries */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every indicator with its latest value */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            indicators: {
                                key: string;
                                names: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                                unit: string;
                                /** @enum {string} */
                                scale: "share" | "mean" | "count" | "amount";
                                /** @enum {string} */
                                direction: "up" | "down";
                                /** @enum {string} */
                                stage: "awareness" | "knowledge" | "attitude" | "action" | "organisation";
                                /** @enum {string} */
                                kind: "output" | "out-take" | "outcome" | "impact";
                                source: string;
                                isInStrategy: boolean;
                                target: number | null;
                                targetOn: string | null;
                                /** @enum {string} */
                                standing: "reached" | "short" | "uncertain" | "no-target" | "not-measured";
                                latest: {
                                    id: string;
                                    version: number;
                                    segment: number;
                                    series: string;
                                    fromOn: string;
                                    toOn: string;
                                    value: number | null;
                                    missing: string | null;
                                    interval: {
                                        low: number;
                                        high: number;
                                        /** @enum {string} */
                                        how: "wilson" | "student" | "given";
                                    } | null;
                                    change: {
                                        change: number;
                                        low: number;
                                        high: number;
                                        carries: boolean;
                                    } | null;
                                    hits: number | null;
                                    n: number | null;
                                    asked: number | null;
                                    /** @enum {string} */
                                    recipe: "entered" | "share" | "sum" | "mean";
                                    isWhole: boolean;
                                    /** @enum {string} */
                                    sourceKind: "manual" | "file" | "plausible" | "feed" | "page-insights" | "push" | "varde" | "demo";
                                    provenanceId: string;
                                } | null;
                                isDue: boolean;
                            }[];
                            onlyEffort: {
                                /** @enum {string} */
                                of: "goal" | "initiative";
                                id: string;
                                names: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                                indicatorKeys: string[];
                            }[];
                            mayAdd: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Adds an indicator; advertising value is refused */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        definition: {
                            unit: string;
                            /** @enum {string} */
                            scale: "share" | "mean" | "count" | "amount";
                            /** @enum {string} */
                            direction: "up" | "down";
                            /** @enum {string} */
                            stage: "awareness" | "knowledge" | "attitude" | "action" | "organisation";
                            /** @enum {string} */
                            kind: "output" | "out-take" | "outcome" | "impact";
                            names: {
                                nb: string;
                                nn?: string;
                                en?: string;
                            };
                            /** @default  */
                            about?: string;
                            /** @default  */
                            method?: string;
                            /** @default  */
                            source?: string;
                        };
                        aim: {
                            unitId: string;
                            /** @enum {string} */
                            rhythm: "week" | "month" | "quarter" | "half-year" | "year" | "irregular";
                            baseline: number | null;
                            baselineOn: string | null;
                            target: number | null;
                            targetOn: string | null;
                            goalKeys: string[];
                            initiativeIds: string[];
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            key: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/indicators/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One indicator with its whole history */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            key: string;
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                            strategyKey: string | null;
                            revision: number;
                            aim: {
                                unitId: string;
                                /** @enum {string} */
                                rhythm: "week" | "month" | "quarter" | "half-year" | "year" | "irregular";
                                baseline: number | null;
                                baselineOn: string | null;
                                target: number | null;
                                targetOn: string | null;
                                goalKeys: string[];
                                initiativeIds: string[];
                            };
                            unit: {
                                id: string;
                                name: string | null;
                            };
                            goals: {
                                id: string;
                                names: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                            }[];
                            initiatives: {
                                id: string;
                                title: string;
                            }[];
                            definitions: {
                                unit: string;
                                /** @enum {string} */
                                scale: "share" | "mean" | "count" | "amount";
                                /** @enum {string} */
                                direction: "up" | "down";
                                /** @enum {string} */
                                stage: "awareness" | "knowledge" | "attitude" | "action" | "organisation";
                                /** @enum {string} */
                                kind: "output" | "out-take" | "outcome" | "impact";
                                names: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                                about: string;
                                method: string;
                                source: string;
                                version: number;
                                segment: number;
                                breaks: ("unit" | "scale" | "direction" | "kind" | "method" | "source")[];
                                reason: string;
                                by: string | null;
                                at: string;
                            }[];
                            values: {
                                id: string;
                                version: number;
                                segment: number;
                                series: string;
                                fromOn: string;
                                toOn: string;
                                value: number | null;
                                missing: string | null;
                                interval: {
                                    low: number;
                                    high: number;
                                    /** @enum {string} */
                                    how: "wilson" | "student" | "given";
                                } | null;
                                change: {
                                    change: number;
                                    low: number;
                                    high: number;
                                    carries: boolean;
                                } | null;
                                hits: number | null;
                                n: number | null;
                                asked: number | null;
                                /** @enum {string} */
                                recipe: "entered" | "share" | "sum" | "mean";
                                isWhole: boolean;
                                /** @enum {string} */
                                sourceKind: "manual" | "file" | "plausible" | "feed" | "page-insights" | "push" | "varde" | "demo";
                                provenanceId: string;
                            }[];
                            provenances: {
                                id: string;
                                /** @enum {string} */
                                kind: "manual" | "file" | "plausible" | "feed" | "page-insights" | "push" | "varde" | "demo";
                                source: string;
                                reference: string;
                                fingerprint: string;
                                rowCount: number;
                                codeVersion: string;
                                by: string | null;
                                at: string;
                            }[];
                            remarks: {
                                id: string;
                                onDay: string;
                                text: string;
                            }[];
                            planTargets: {
                                id: string;
                                initiativeId: string;
                                initiative: string;
                                name: string;
                                unit: string;
                                target: number | null;
                                dueOn: string | null;
                                latest: {
                                    value: number;
                                    on: string;
                                    n: number | null;
                                    margin: number | null;
                                } | null;
                            }[];
                            /** @enum {string} */
                            standing: "reached" | "short" | "uncertain" | "no-target" | "not-measured";
                            retired: {
                                at: string;
                                reason: string;
                            } | null;
                            openedAt: string | null;
                            abilities: ("define" | "aim" | "measure" | "retire")[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/indicators/{key}/series.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The series as CSV, each value with its interval and source */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/indicators/{key}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give the series away to everyone, or stop */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        isOpen: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/indicators/{key}/definition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says anew what is measured and how; breaks the series where the numbers become another thing */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        /** @default  */
                        reason?: string;
                        definition: {
                            unit: string;
                            /** @enum {string} */
                            scale: "share" | "mean" | "count" | "amount";
                            /** @enum {string} */
                            direction: "up" | "down";
                            /** @enum {string} */
                            stage: "awareness" | "knowledge" | "attitude" | "action" | "organisation";
                            /** @enum {string} */
                            kind: "output" | "out-take" | "outcome" | "impact";
                            names: {
                                nb: string;
                                nn?: string;
                                en?: string;
                            };
                            /** @default  */
                            about?: string;
                            /** @default  */
                            method?: string;
                            /** @default  */
                            source?: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/indicators/{key}/aim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets target, baseline, rhythm, unit and what it serves */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        aim: {
                            unitId: string;
                            /** @enum {string} */
                            rhythm: "week" | "month" | "quarter" | "half-year" | "year" | "irregular";
                            baseline: number | null;
                            baselineOn: string | null;
                            target: number | null;
                            targetOn: string | null;
                            goalKeys: string[];
                            initiativeIds: string[];
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/indicators/{key}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends an indicator; its history stays */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dashboard of a unit with all below it or of an initiative; the reader’s own unit unless asked */
        get: {
            parameters: {
                query?: {
                    unitId?: string;
                    initiativeId?: string;
                    span?: "quarter" | "year" | "three-years";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            place: {
                                /** @enum {string} */
                                level: "agency" | "region" | "unit" | "initiative";
                                id: string;
                                name: string;
                            };
                            /** @enum {string} */
                            span: "quarter" | "year" | "three-years";
                            fromOn: string;
                            toOn: string;
                            panels: ({
                                /** @enum {string} */
                                kind: "chain";
                                steps: {
                                    /** @enum {string} */
                                    stage: "awareness" | "knowledge" | "attitude" | "action";
                                    lines: {
                                        key: string;
                                        names: {
                                            nb: string;
                                            nn?: string;
                                            en?: string;
                                        };
                                        /** @enum {string} */
                                        kind: "output" | "out-take" | "outcome" | "impact";
                                        /** @enum {string} */
                                        direction: "up" | "down";
                                        /** @enum {string} */
                                        standing: "reached" | "short" | "uncertain" | "no-target" | "not-measured";
                                        target: {
                                            value: number;
                                            on: string;
                                            source: string;
                                        } | null;
                                        isDue: boolean;
                                        unitName: string | null;
                                        figure: {
                                            source: string;
                                            /** @enum {string} */
                                            scale: "share" | "mean" | "count" | "amount";
                                            unit: {
                                                nb: string;
                                                nn?: string;
                                                en?: string;
                                            };
                                            fromOn: string;
                                            toOn: string;
                                            value: number | null;
                                            missing: string | null;
                                            isHidden: boolean;
                                            interval: {
                                                low: number;
                                                high: number;
                                                /** @enum {string} */
                                                how: "wilson" | "student" | "given";
                                            } | null;
                                            change: {
                                                change: number;
                                                low: number;
                                                high: number;
                                                carries: boolean;
                                            } | null;
                                            n: number | null;
                                            isWhole: boolean;
                                        } | null;
                                        history: {
                                            source: string;
                                            /** @enum {string} */
                                            scale: "share" | "mean" | "count" | "amount";
                                            unit: {
                                                nb: string;
                                                nn?: string;
                                                en?: string;
                                            };
                                            fromOn: string;
                                            toOn: string;
                                            value: number | null;
                                            missing: string | null;
                                            isHidden: boolean;
                                            interval: {
                                                low: number;
                                                high: number;
                                                /** @enum {string} */
                                                how: "wilson" | "student" | "given";
                                            } | null;
                                            change: {
                                                change: number;
                                                low: number;
                                                high: number;
                                                carries: boolean;
                                            } | null;
                                            n: number | null;
                                            isWhole: boolean;
                                        }[];
                                    }[];
                                }[];
                            } | {
                                /** @enum {string} */
                                kind: "organisation";
                                lines: {
                                    key: string;
                                    names: {
                                        nb: string;
                                        nn?: string;
                                        en?: string;
                                    };
                                    /** @enum {string} */
                                    kind: "output" | "out-take" | "outcome" | "impact";
                                    /** @enum {string} */
                                    direction: "up" | "down";
                                    /** @enum {string} */
                                    standing: "reached" | "short" | "uncertain" | "no-target" | "not-measured";
                                    target: {
                                        value: number;
                                        on: string;
                                        source: string;
                                    } | null;
                                    isDue: boolean;
                                    unitName: string | null;
                                    figure: {
                                        source: string;
                                        /** @enum {string} */
                                        scale: "share" | "mean" | "count" | "amount";
                                        unit: {
                                            nb: string;
                                            nn?: string;
                                            en?: string;
                                        };
                                        fromOn: string;
                                        toOn: string;
                                        value: number | null;
                                        missing: string | null;
                                        isHidden: boolean;
                                        interval: {
                                            low: number;
                                            high: number;
                                            /** @enum {string} */
                                            how: "wilson" | "student" | "given";
                                        } | null;
                                        change: {
                                            change: number;
                                            low: number;
                                            high: number;
                                            carries: boolean;
                                        } | null;
                                        n: number | null;
                                        isWhole: boolean;
                                    } | null;
                                    history: {
                                        source: string;
                                        /** @enum {string} */
                                        scale: "share" | "mean" | "count" | "amount";
                                        unit: {
                                            nb: string;
                                            nn?: string;
                                            en?: string;
                                        };
                                        fromOn: string;
                                        toOn: string;
                                        value: number | null;
                                        missing: string | null;
                                        isHidden: boolean;
                                        interval: {
                                            low: number;
                                            high: number;
                                            /** @enum {string} */
                                            how: "wilson" | "student" | "given";
                                        } | null;
                                        change: {
                                            change: number;
                                            low: number;
                                            high: number;
                                            carries: boolean;
                                        } | null;
                                        n: number | null;
                                        isWhole: boolean;
                                    }[];
                                }[];
                            } | {
                                /** @enum {string} */
                                kind: "targets";
                                lines: {
                                    id: string;
                                    name: string;
                                    target: {
                                        value: number;
                                        on: string;
                                        source: string;
                                    } | null;
                                    figure: {
                                        source: string;
                                        /** @enum {string} */
                                        scale: "share" | "mean" | "count" | "amount";
                                        unit: {
                                            nb: string;
                                            nn?: string;
                                            en?: string;
                                        };
                                        fromOn: string;
                                        toOn: string;
                                        value: number | null;
                                        missing: string | null;
                                        isHidden: boolean;
                                        interval: {
                                            low: number;
                                            high: number;
                                            /** @enum {string} */
                                            how: "wilson" | "student" | "given";
                                        } | null;
                                        change: {
                                            change: number;
                                            low: number;
                                            high: number;
                                            carries: boolean;
                                        } | null;
                                        n: number | null;
                                        isWhole: boolean;
                                    } | null;
                                }[];
                            })[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/dashboard/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a dashboard can be opened on */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            own: {
                                /** @enum {string} */
                                level: "agency" | "region" | "unit" | "initiative";
                                id: string;
                                name: string;
                            } | null;
                            units: {
                                /** @enum {string} */
                                level: "agency" | "region" | "unit" | "initiative";
                                id: string;
                                name: string;
                            }[];
                            initiatives: {
                                /** @enum {string} */
                                level: "agency" | "region" | "unit" | "initiative";
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/figure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A figure opened: the rows it is made of, and the number they give again */
        get: {
            parameters: {
                query: {
                    of: "value" | "target";
                    id: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            figure: {
                                source: string;
                                /** @enum {string} */
                                scale: "share" | "mean" | "count" | "amount";
                                unit: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                                fromOn: string;
                                toOn: string;
                                value: number | null;
                                missing: string | null;
                                isHidden: boolean;
                                interval: {
                                    low: number;
                                    high: number;
                                    /** @enum {string} */
                                    how: "wilson" | "student" | "given";
                                } | null;
                                change: {
                                    change: number;
                                    low: number;
                                    high: number;
                                    carries: boolean;
                                } | null;
                                n: number | null;
                                isWhole: boolean;
                            };
                            /** @enum {string} */
                            recipe: "entered" | "share" | "sum" | "mean" | "median";
                            recomputed: number | null;
                            provenance: {
                                id: string;
                                /** @enum {string} */
                                kind: "manual" | "file" | "plausible" | "feed" | "page-insights" | "push" | "varde" | "demo";
                                source: string;
                                reference: string;
                                fingerprint: string;
                                rowCount: number;
                                codeVersion: string;
                                by: string | null;
                                at: string;
                            };
                            rows: {
                                position: number;
                                label: string;
                                amount: number | null;
                                hits: number | null;
                                n: number | null;
                                ref: string;
                            }[];
                            earlier: {
                                source: string;
                                /** @enum {string} */
                                scale: "share" | "mean" | "count" | "amount";
                                unit: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                                fromOn: string;
                                toOn: string;
                                value: number | null;
                                missing: string | null;
                                isHidden: boolean;
                                interval: {
                                    low: number;
                                    high: number;
                                    /** @enum {string} */
                                    how: "wilson" | "student" | "given";
                                } | null;
                                change: {
                                    change: number;
                                    low: number;
                                    high: number;
                                    carries: boolean;
                                } | null;
                                n: number | null;
                                isWhole: boolean;
                            }[];
                            indicatorKey: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/indicators/{key}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes down a value with its source; one of the same period is replaced and kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default  */
                        series?: string;
                        /** Format: date */
                        fromOn: string;
                        /** Format: date */
                        toOn: string;
                        /** @default null */
                        value?: number | null;
                        /** @default null */
                        missing?: string | null;
                        /** @default null */
                        hits?: number | null;
                        /** @default null */
                        n?: number | null;
                        /** @default null */
                        asked?: number | null;
                        /** @default null */
                        margin?: number | null;
                        /** @default null */
                        spread?: number | null;
                        source: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/indicators/{key}/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes something on the time line */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        onDay: string;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/values/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that a value is made of, and the number they give again */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            value: number | null;
                            /** @enum {string} */
                            recipe: "entered" | "share" | "sum" | "mean";
                            recomputed: number | null;
                            provenance: {
                                id: string;
                                /** @enum {string} */
                                kind: "manual" | "file" | "plausible" | "feed" | "page-insights" | "push" | "varde" | "demo";
                                source: string;
                                reference: string;
                                fingerprint: string;
                                rowCount: number;
                                codeVersion: string;
                                by: string | null;
                                at: string;
                            };
                            rows: {
                                position: number;
                                label: string;
                                amount: number | null;
                                hits: number | null;
                                n: number | null;
                                ref: string;
                            }[];
                            others: {
                                id: string;
                                value: number | null;
                                missing: string | null;
                                source: string;
                                at: string;
                                endedAt: string | null;
                                isReplaced: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/values/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a value back; reports that showed it keep it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a file of values (CSV or XLSX, multipart) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of values and what each row would do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            fileName: string;
                            /** @enum {string} */
                            state: "uploaded" | "applied" | "undone";
                            headers: string[];
                            samples: string[][];
                            mapping: {
                                indicatorKey: string | null;
                                columns: {
                                    indicator?: number;
                                    period?: number;
                                    from?: number;
                                    to?: number;
                                    value?: number;
                                    hits?: number;
                                    n?: number;
                                    margin?: number;
                                    spread?: number;
                                    series?: number;
                                };
                            };
                            source: string;
                            isMappedBefore: boolean;
                            takenInAt: string | null;
                            counts: {
                                new: number;
                                changed: number;
                                same: number;
                                faulty: number;
                            };
                            lines: {
                                row: number;
                                cells: string[];
                                /** @enum {string} */
                                outcome: "new" | "changed" | "same" | "faulty";
                                faults: {
                                    /** @enum {string} */
                                    field: "indicator" | "period" | "from" | "to" | "value" | "hits" | "n" | "margin" | "spread" | "series" | "row";
                                    /** @enum {string} */
                                    code: "indicator-unknown" | "indicator-missing" | "period-missing" | "period-wrong" | "date-ambiguous" | "value-missing" | "number-wrong" | "number-ambiguous" | "formula" | "row-short" | "row-long" | "twice" | "series-too-long" | "period-turned" | "share-beyond-hundred" | "hits-beyond-n" | "hits-and-value-differ" | "whole-number" | "period-not-over" | "n-zero";
                                }[];
                                indicatorKey: string | null;
                                fromOn: string | null;
                                toOn: string | null;
                                value: number | null;
                                before: number | null;
                            }[];
                            valuesMade: number;
                            appliedAt: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what the columns of a file of values hold */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        mapping: {
                            indicatorKey: string | null;
                            columns: {
                                indicator?: number;
                                period?: number;
                                from?: number;
                                to?: number;
                                value?: number;
                                hits?: number;
                                n?: number;
                                margin?: number;
                                spread?: number;
                                series?: number;
                            };
                        };
                        source: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the values of a file in, all or none */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            made: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a file: what it replaced stands again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is held of mentions, the panels, and shares of voice with their intervals */
        get: {
            parameters: {
                query?: {
                    panelId?: string;
                    fromOn?: string;
                    toOn?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            held: number;
                            waiting: number;
                            firstOn: string | null;
                            lastOn: string | null;
                            panels: {
                                id: string;
                                name: string;
                                outlets: string[];
                                coverage: string;
                                lockedAt: string;
                            }[];
                            panelId: string | null;
                            fromOn: string;
                            toOn: string;
                            shares: {
                                /** @enum {string} */
                                actor: "correctional" | "police" | "prosecution" | "courts";
                                share: number;
                                low: number;
                                high: number;
                                ours: number;
                                all: number;
                                clusters: number;
                                effective: number;
                            }[];
                            mayKeep: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/outlets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outlets that mentions have come from, those with the most first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            outlets: {
                                outlet: string;
                                mentions: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/mentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest mentions that have all the words */
        get: {
            parameters: {
                query?: {
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                outlet: string;
                                publishedOn: string;
                                title: string;
                                lead: string;
                                url: string;
                                actors: ("correctional" | "police" | "prosecution" | "courts")[];
                            }[];
                            total: number | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Take a file of media monitoring in (CSV or XLSX, multipart), all or nothing */
        post: {
            parameters: {
                query: {
                    source: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            made: number;
                            known: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/panels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lock a choice of outlets as a panel */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        outlets: string[];
                        /** @default  */
                        coverage?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be counted of our own ledgers, and what is */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            lines: {
                                /** @enum {string} */
                                query: "dispatch-reached" | "dispatch-confirmed" | "dispatches" | "press-in-time" | "press-hours" | "readability" | "nynorsk" | "releases" | "proactive" | "ideas-in-time" | "media-stories";
                                indicators: {
                                    key: string;
                                    names: {
                                        nb: string;
                                        nn?: string;
                                        en?: string;
                                    };
                                    countedAt: string | null;
                                    values: number;
                                    mayUnlink: boolean;
                                }[];
                            }[];
                            mayAdd: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /** A new indicator that is counted from our own ledgers, as far back as they go */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        query: "dispatch-reached" | "dispatch-confirmed" | "dispatches" | "press-in-time" | "press-hours" | "readability" | "nynorsk" | "releases" | "proactive" | "ideas-in-time" | "media-stories";
                        unitId: string;
                        /** @enum {string} */
                        rhythm: "week" | "month" | "quarter" | "half-year" | "year";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            key: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/own/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Counts an indicator from our own ledgers; breaks the series where it was measured otherwise */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        query: "dispatch-reached" | "dispatch-confirmed" | "dispatches" | "press-in-time" | "press-hours" | "readability" | "nynorsk" | "releases" | "proactive" | "ideas-in-time" | "media-stories";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/own/{key}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops counting an indicator from our own ledgers; its values stay */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every survey */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            surveys: {
                                id: string;
                                title: {
                                    [key: string]: string;
                                };
                                languages: string[];
                                /** @enum {string} */
                                state: "draft" | "open" | "closed";
                                unit: {
                                    id: string;
                                    name: string | null;
                                };
                                /** @enum {string} */
                                sample: "everyone" | "random" | "panel" | "open";
                                questions: number;
                                openedOn: string | null;
                                closesOn: string | null;
                                closedOn: string | null;
                                answers: number | null;
                                asked: number | null;
                            }[];
                            mayStart: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Starts a draft of a survey */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unitId: string;
                        title: string;
                        language: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/surveys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One survey as it stands */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            title: {
                                [key: string]: string;
                            };
                            languages: string[];
                            /** @enum {string} */
                            state: "draft" | "open" | "closed";
                            unit: {
                                id: string;
                                name: string | null;
                            };
                            /** @enum {string} */
                            sample: "everyone" | "random" | "panel" | "open";
                            questions: number;
                            openedOn: string | null;
                            closesOn: string | null;
                            closedOn: string | null;
                            answers: number | null;
                            asked: number | null;
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                            content: {
                                languages: string[];
                                title: {
                                    [key: string]: string;
                                };
                                intro: {
                                    [key: string]: string;
                                };
                                thanks: {
                                    [key: string]: string;
                                };
                                questions: {
                                    key: string;
                                    /** @enum {string} */
                                    kind: "single" | "multiple" | "scale" | "open";
                                    texts: {
                                        [key: string]: string;
                                    };
                                    help: {
                                        [key: string]: string;
                                    };
                                    options: {
                                        key: string;
                                        texts: {
                                            [key: string]: string;
                                        };
                                    }[];
                                    isRequired: boolean;
                                    isBackground: boolean;
                                    onlyIf: {
                                        question: string;
                                        options: string[];
                                    } | null;
                                    favourable: string[];
                                }[];
                            };
                            revision: number;
                            version: number;
                            versions: {
                                version: number;
                                fingerprint: string;
                                reason: string;
                                by: string | null;
                                at: string;
                            }[];
                            hasLink: boolean;
                            linkAddress: string | null;
                            previewAddress: string;
                            response: {
                                invited: number;
                                unreached: number;
                                byInvitation: number;
                                byLink: number;
                                onPaper: number;
                                papers: number;
                                untold: number;
                            };
                            units: {
                                units: number;
                                heads: number;
                                handedOut: number;
                                collected: number;
                                untold: number;
                            } | null;
                            previous: {
                                id: string;
                                title: {
                                    [key: string]: string;
                                };
                            } | null;
                            abilities: ("write" | "open" | "reword" | "enter" | "invite" | "close" | "round" | "weigh" | "texts" | "value")[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Throws a draft away */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/surveys/{id}/questionnaire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Saves the questionnaire of a draft */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        content: {
                            languages: string[];
                            title: {
                                [key: string]: string;
                            };
                            intro: {
                                [key: string]: string;
                            };
                            thanks: {
                                [key: string]: string;
                            };
                            questions: {
                                key: string;
                                /** @enum {string} */
                                kind: "single" | "multiple" | "scale" | "open";
                                texts: {
                                    [key: string]: string;
                                };
                                help: {
                                    [key: string]: string;
                                };
                                options: {
                                    key: string;
                                    texts: {
                                        [key: string]: string;
                                    };
                                }[];
                                isRequired: boolean;
                                isBackground: boolean;
                                onlyIf: {
                                    question: string;
                                    options: string[];
                                } | null;
                                favourable: string[];
                            }[];
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            revision: number;
                            savedAt: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/surveys/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a draft for answers; the questionnaire is frozen */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        /** @enum {string} */
                        sample: "everyone" | "random" | "panel" | "open";
                        hasLink: boolean;
                        /** Format: date */
                        closesOn: string;
                        papers: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/surveys/{id}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts words of an open survey right, as a new version */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        content: {
                            languages: string[];
                            title: {
                                [key: string]: string;
                            };
                            intro: {
                                [key: string]: string;
                            };
                            thanks: {
                                [key: string]: string;
                            };
                            questions: {
                                key: string;
                                /** @enum {string} */
                                kind: "single" | "multiple" | "scale" | "open";
                                texts: {
                                    [key: string]: string;
                                };
                                help: {
                                    [key: string]: string;
                                };
                                options: {
                                    key: string;
                                    texts: {
                                        [key: string]: string;
                                    };
                                }[];
                                isRequired: boolean;
                                isBackground: boolean;
                                onlyIf: {
                                    question: string;
                                    options: string[];
                                } | null;
                                favourable: string[];
                            }[];
                        };
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/surveys/{id}/paper-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lays an answer on paper in the box */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answers: {
                            [key: string]: string[];
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/surveys/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a survey and empties the box */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/surveys/{id}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts the next round with the same questions */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/surveys/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came out of a survey */
        get: {
            parameters: {
                query?: {
                    by?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answers: number;
                            by: string | null;
                            weighting: {
                                question: string;
                                population: {
                                    [key: string]: number;
                                };
                            } | null;
                            previousClosedOn: string | null;
                            questions: {
                                key: string;
                                n: number | null;
                                effective: number | null;
                                options: {
                                    key: string;
                                    hits: number;
                                    share: number;
                                    low: number;
                                    high: number;
                                }[];
                                favourable: {
                                    hits: number;
                                    share: number;
                                    low: number;
                                    high: number;
                                } | null;
                                change: {
                                    before: number;
                                    change: number;
                                    low: number;
                                    high: number;
                                    carries: boolean;
                                } | null;
                                groups: {
                                    key: string;
                                    n: number | null;
                                    hits: number | null;
                                    low: number | null;
                                    high: number | null;
                                }[] | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/surveys/{id}/results.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The counts as CSV */
        get: {
            parameters: {
                query?: {
                    by?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/surveys/{id}/results.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The counts as XLSX */
        get: {
            parameters: {
                query?: {
                    by?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/surveys/{id}/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open answers, shuffled */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            questions: {
                                key: string;
                                count: number;
                                texts: string[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/surveys/{id}/weighting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Weights the answers by what is known of the population */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        weighting: {
                            question: string;
                            population: {
                                [key: string]: number;
                            };
                        } | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/surveys/{id}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes the good answers to a question down as a value of an indicator */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        question: string;
                        indicatorKey: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/surveys/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invites a choice of the address book, each by a link of their own */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        definition: {
                            groups: string[];
                            regions?: string[];
                            unitIds?: string[];
                            unitKinds?: string[];
                            languages?: string[];
                            duties?: ("administrator" | "leader" | "communication-leader" | "communication-adviser" | "press-contact" | "press-contact-alternate" | "safety-delegate" | "union-representative" | "relatives-liaison" | "notice-poster")[];
                        };
                        sampleSize: number | null;
                        withPaper: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            invited: number;
                            papers: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/surveys/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reminds those who have not answered */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            reminded: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/surveys/{id}/code.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open link as a QR code (SVG) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/svg+xml": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/surveys/{id}/code.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open link as a QR code (PNG) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/png": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/surveys/{id}/form.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The form on paper, as a tagged PDF */
        get: {
            parameters: {
                query?: {
                    language?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/coding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The code book and the rounds of coding */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            book: {
                                number: number;
                                variables: {
                                    key: string;
                                    names: {
                                        nb: string;
                                        nn?: string;
                                        en?: string;
                                    };
                                    help: {
                                        nb: string;
                                        nn?: string;
                                        en?: string;
                                    };
                                    /** @enum {string} */
                                    level: "nominal" | "ordinal" | "interval";
                                    values: {
                                        key: string;
                                        names: {
                                            nb: string;
                                            nn?: string;
                                            en?: string;
                                        };
                                        number: number | null;
                                    }[];
                                }[];
                                versions: {
                                    number: number;
                                    at: string;
                                    by: string | null;
                                    reason: string;
                                }[];
                            } | null;
                            rounds: {
                                id: string;
                                name: string;
                                fromOn: string;
                                toOn: string;
                                stories: number;
                                closedAt: string | null;
                                mine: {
                                    done: number;
                                    of: number;
                                } | null;
                            }[];
                            panels: {
                                id: string;
                                name: string;
                            }[];
                            people: {
                                id: string;
                                name: string;
                            }[];
                            mayKeep: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/coding/material": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many stories about us a period holds, and how many all must code */
        get: {
            parameters: {
                query: {
                    fromOn: string;
                    toOn: string;
                    panelId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            population: number;
                            needed: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/coding/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the next version of the code book */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        builtOn: number;
                        variables: {
                            key: string;
                            names: {
                                nb: string;
                                nn?: string;
                                en?: string;
                            };
                            help: {
                                nb: string;
                                nn?: string;
                                en?: string;
                            };
                            /** @enum {string} */
                            level: "nominal" | "ordinal" | "interval";
                            values: {
                                key: string;
                                names: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                                number: number | null;
                            }[];
                        }[];
                        /** @default  */
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            number: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/coding/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draw stories and begin a round */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        fromOn: string;
                        /** Format: date */
                        toOn: string;
                        panelId: string | null;
                        name: string;
                        coderIds: string[];
                        size: number;
                        doubled: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/coding/rounds/{id}/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The next story that the caller is to code, or one of theirs */
        get: {
            parameters: {
                query?: {
                    position?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            roundId: string;
                            name: string;
                            variables: {
                                key: string;
                                names: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                                help: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                                /** @enum {string} */
                                level: "nominal" | "ordinal" | "interval";
                                values: {
                                    key: string;
                                    names: {
                                        nb: string;
                                        nn?: string;
                                        en?: string;
                                    };
                                    number: number | null;
                                }[];
                            }[];
                            done: number;
                            of: number;
                            story: {
                                position: number;
                                title: string;
                                lead: string;
                                outlet: string;
                                publishedOn: string;
                                url: string;
                                appearances: number;
                            } | null;
                            codes: {
                                [key: string]: string | null;
                            };
                            previous: number | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/coding/rounds/{id}/stories/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what a story is */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    position: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        codes: {
                            [key: string]: string | null;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/coding/rounds/{id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in what a program suggests, under its own name */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        suggestions: {
                            position: number;
                            variable: string;
                            value: string | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            taken: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/coding/rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A round: agreement, numbers, disagreement */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            fromOn: string;
                            toOn: string;
                            stories: number;
                            closedAt: string | null;
                            mine: {
                                done: number;
                                of: number;
                            } | null;
                            bookNumber: number;
                            variables: {
                                key: string;
                                names: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                                help: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                                /** @enum {string} */
                                level: "nominal" | "ordinal" | "interval";
                                values: {
                                    key: string;
                                    names: {
                                        nb: string;
                                        nn?: string;
                                        en?: string;
                                    };
                                    number: number | null;
                                }[];
                            }[];
                            population: number;
                            doubled: number;
                            panelName: string | null;
                            coders: {
                                id: string;
                                name: string | null;
                                done: number;
                                of: number;
                            }[];
                            results: {
                                key: string;
                                alpha: number | null;
                                /** @enum {string} */
                                verdict: "reliable" | "tentative" | "not-published" | "too-few" | "one-value" | "nothing-to-compare";
                                compared: number;
                                needed: number;
                                shares: {
                                    key: string;
                                    hits: number;
                                    low?: number;
                                    high?: number;
                                }[];
                                n: number;
                                untold: number;
                                uncoded: number;
                                disagreed: number[];
                            }[];
                            disagreements: {
                                variable: string;
                                story: {
                                    position: number;
                                    title: string;
                                    lead: string;
                                    outlet: string;
                                    publishedOn: string;
                                    url: string;
                                    appearances: number;
                                };
                                said: {
                                    value: string | null;
                                    times: number;
                                }[];
                            }[];
                            suggestions: {
                                name: string;
                                agreements: {
                                    variable: string;
                                    alpha: number | null;
                                    compared: number;
                                }[];
                            }[];
                            mayKeep: boolean;
                            maySettle: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/coding/rounds/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep what those who disagreed came to */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        position: number;
                        variable: string;
                        value: string | null;
                        /** @default  */
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/coding/rounds/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a round */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/coding/rounds/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the share with some values into an indicator */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        variable: string;
                        values: string[];
                        indicatorKey: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            valueId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every source, with how its latest reading went */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sources: {
                                id: string;
                                /** @enum {string} */
                                kind: "plausible" | "feed" | "ninjs" | "page-insights" | "sheet" | "push";
                                name: string;
                                /** @enum {string} */
                                rhythm: "hour" | "day" | "week" | "by-hand";
                                isPaused: boolean;
                                nextAt: string | null;
                                latest: {
                                    id: string;
                                    isDry: boolean;
                                    /** @enum {string} */
                                    state: "reading" | "waiting" | "read" | "done" | "failed" | "undone" | "dropped";
                                    fault: ("silent" | "refused" | "not-found" | "status" | "too-big" | "encoding" | "not-json" | "not-xml" | "cut" | "broken" | "entities" | "too-deep" | "too-many" | "not-feed" | "shape" | "address" | "needs-mapping" | "values") | null;
                                    detail: string;
                                    pages: number;
                                    asksLeft: number;
                                    rowsRead: number;
                                    valuesMade: number;
                                    valuesSame: number;
                                    mentionsMade: number;
                                    mentionsKnown: number;
                                    itemsLeft: {
                                        [key: string]: number;
                                    };
                                    importId: string | null;
                                    resumeAt: string | null;
                                    startedAt: string;
                                    endedAt: string | null;
                                } | null;
                                abilities: ("change" | "run" | "key")[];
                            }[];
                            mayAdd: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Adds a source */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        settings: {
                            address: string;
                            subject: string;
                            outlet: string;
                            since: string | null;
                        };
                        mapping: {
                            metric: string;
                            indicatorKey: string;
                        }[];
                        /** @enum {string} */
                        rhythm: "hour" | "day" | "week" | "by-hand";
                        /** @default null */
                        secret?: string | null;
                        /** @default false */
                        isPaused?: boolean;
                        /** @enum {string} */
                        kind: "plausible" | "feed" | "ninjs" | "page-insights" | "sheet" | "push";
                        unitId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A source with its run log */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {string} */
                            kind: "plausible" | "feed" | "ninjs" | "page-insights" | "sheet" | "push";
                            name: string;
                            /** @enum {string} */
                            rhythm: "hour" | "day" | "week" | "by-hand";
                            isPaused: boolean;
                            nextAt: string | null;
                            latest: {
                                id: string;
                                isDry: boolean;
                                /** @enum {string} */
                                state: "reading" | "waiting" | "read" | "done" | "failed" | "undone" | "dropped";
                                fault: ("silent" | "refused" | "not-found" | "status" | "too-big" | "encoding" | "not-json" | "not-xml" | "cut" | "broken" | "entities" | "too-deep" | "too-many" | "not-feed" | "shape" | "address" | "needs-mapping" | "values") | null;
                                detail: string;
                                pages: number;
                                asksLeft: number;
                                rowsRead: number;
                                valuesMade: number;
                                valuesSame: number;
                                mentionsMade: number;
                                mentionsKnown: number;
                                itemsLeft: {
                                    [key: string]: number;
                                };
                                importId: string | null;
                                resumeAt: string | null;
                                startedAt: string;
                                endedAt: string | null;
                            } | null;
                            abilities: ("change" | "run" | "key")[];
                            unitId: string;
                            revision: number;
                            settings: {
                                address: string;
                                subject: string;
                                outlet: string;
                                since: string | null;
                            };
                            hasSecret: boolean;
                            mapping: {
                                metric: string;
                                indicatorKey: string;
                                names: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                } | null;
                            }[];
                            runs: {
                                id: string;
                                isDry: boolean;
                                /** @enum {string} */
                                state: "reading" | "waiting" | "read" | "done" | "failed" | "undone" | "dropped";
                                fault: ("silent" | "refused" | "not-found" | "status" | "too-big" | "encoding" | "not-json" | "not-xml" | "cut" | "broken" | "entities" | "too-deep" | "too-many" | "not-feed" | "shape" | "address" | "needs-mapping" | "values") | null;
                                detail: string;
                                pages: number;
                                asksLeft: number;
                                rowsRead: number;
                                valuesMade: number;
                                valuesSame: number;
                                mentionsMade: number;
                                mentionsKnown: number;
                                itemsLeft: {
                                    [key: string]: number;
                                };
                                importId: string | null;
                                resumeAt: string | null;
                                startedAt: string;
                                endedAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        /** Says anew where a source is and what is asked */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        settings: {
                            address: string;
                            subject: string;
                            outlet: string;
                            since: string | null;
                        };
                        mapping: {
                            metric: string;
                            indicatorKey: string;
                        }[];
                        /** @enum {string} */
                        rhythm: "hour" | "day" | "week" | "by-hand";
                        /** @default null */
                        secret?: string | null;
                        /** @default false */
                        isPaused?: boolean;
                        revision: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/sources/{id}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The key that a sender signs with */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            key: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** A new key for a sender; the one before no longer opens */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/sources/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads a source and shows what it would change */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a run would change */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            isDry: boolean;
                            /** @enum {string} */
                            state: "reading" | "waiting" | "read" | "done" | "failed" | "undone" | "dropped";
                            fault: ("silent" | "refused" | "not-found" | "status" | "too-big" | "encoding" | "not-json" | "not-xml" | "cut" | "broken" | "entities" | "too-deep" | "too-many" | "not-feed" | "shape" | "address" | "needs-mapping" | "values") | null;
                            detail: string;
                            pages: number;
                            asksLeft: number;
                            rowsRead: number;
                            valuesMade: number;
                            valuesSame: number;
                            mentionsMade: number;
                            mentionsKnown: number;
                            itemsLeft: {
                                [key: string]: number;
                            };
                            importId: string | null;
                            resumeAt: string | null;
                            startedAt: string;
                            endedAt: string | null;
                            counts: {
                                new: number;
                                changed: number;
                                same: number;
                                faulty: number;
                            };
                            lines: {
                                /** @enum {string} */
                                outcome: "new" | "changed" | "same" | "faulty";
                                indicatorKey: string;
                                series: string;
                                fromOn: string;
                                toOn: string;
                                value: number | null;
                                missing: string | null;
                                before: number | null;
                                rows: number;
                                fault: string | null;
                            }[];
                            mentions: {
                                outlet: string;
                                publishedOn: string;
                                title: string;
                            }[];
                            mentionCount: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/sources/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a source; what it gave stays */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/runs/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes in what a run has read, all or none */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/runs/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets go of what a run has read */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/runs/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes a run: what stood before stands again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports that you may read */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            reports: {
                                id: string;
                                title: string;
                                /** @enum {string} */
                                audience: "leadership" | "unit" | "ministry" | "open";
                                unit: {
                                    id: string;
                                    name: string | null;
                                };
                                owner: string | null;
                                fromOn: string;
                                toOn: string;
                                changedAt: string;
                                version: {
                                    number: number;
                                    at: string;
                                } | null;
                                hasChanges: boolean;
                                isOpen: boolean;
                            }[];
                            mayStart: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Starts a draft of a report by the template of its audience */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unitId: string;
                        /** @enum {string} */
                        audience: "leadership" | "unit" | "ministry" | "open";
                        /** @enum {string} */
                        language: "nb" | "nn" | "en";
                        /** Format: date */
                        fromOn: string;
                        /** Format: date */
                        toOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/report-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What blocks of a report may point at */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            panels: {
                                id: string;
                                name: string;
                            }[];
                            surveys: {
                                id: string;
                                title: string;
                                closedOn: string;
                            }[];
                            planReports: {
                                id: string;
                                unit: string;
                                fromOn: string;
                                toOn: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report as it is written */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                            unit: {
                                id: string;
                                name: string | null;
                            };
                            owner: {
                                id: string;
                                name: string | null;
                            };
                            revision: number;
                            content: {
                                title: string;
                                /** @enum {string} */
                                audience: "leadership" | "unit" | "ministry" | "open";
                                /** @enum {string} */
                                language: "nb" | "nn" | "en";
                                /** Format: date */
                                fromOn: string;
                                /** Format: date */
                                toOn: string;
                                blocks: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "text" | "figure" | "table" | "chain" | "voice" | "reach" | "press" | "survey" | "plan";
                                    text: string;
                                    keys: string[];
                                    hasSeries: boolean;
                                    refId: string | null;
                                }[];
                            };
                            versions: {
                                number: number;
                                title: string;
                                at: string;
                                by: string | null;
                                fingerprint: string;
                                isOpen: boolean;
                            }[];
                            openAddress: string | null;
                            abilities: ("write" | "publish" | "send" | "open" | "drop")[];
                        };
                    };
                };
            };
        };
        /** Saves what is written in a report */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                        content: {
                            title: string;
                            /** @enum {string} */
                            audience: "leadership" | "unit" | "ministry" | "open";
                            /** @enum {string} */
                            language: "nb" | "nn" | "en";
                            /** Format: date */
                            fromOn: string;
                            /** Format: date */
                            toOn: string;
                            blocks: {
                                id: string;
                                /** @enum {string} */
                                kind: "text" | "figure" | "table" | "chain" | "voice" | "reach" | "press" | "survey" | "plan";
                                text: string;
                                keys: string[];
                                hasSeries: boolean;
                                refId: string | null;
                            }[];
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            revision: number;
                            savedAt: string;
                        };
                    };
                };
            };
        };
        post?: never;
        /** Throws a draft of a report away */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/reports/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What its blocks show now */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            blocks: unknown[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/reports/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes a report: every figure is frozen as it is now */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            number: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/reports/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Lets everyone read the newest version without signing in, or no longer */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        isOpen: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measure/reports/{id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A published version as it was, and what has been revised since */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: number;
                            newest: number;
                            title: string;
                            unit: {
                                id: string;
                                name: string | null;
                            };
                            content: {
                                title: string;
                                /** @enum {string} */
                                audience: "leadership" | "unit" | "ministry" | "open";
                                /** @enum {string} */
                                language: "nb" | "nn" | "en";
                                /** Format: date */
                                fromOn: string;
                                /** Format: date */
                                toOn: string;
                                blocks: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "text" | "figure" | "table" | "chain" | "voice" | "reach" | "press" | "survey" | "plan";
                                    text: string;
                                    keys: string[];
                                    hasSeries: boolean;
                                    refId: string | null;
                                }[];
                            };
                            blocks: unknown[];
                            rows: {
                                [key: string]: {
                                    label: string;
                                    ref: string;
                                    amount: number | null;
                                    hits: number | null;
                                    n: number | null;
                                }[];
                            };
                            revisions: {
                                [key: string]: {
                                    now: number | null;
                                    at: string;
                                };
                            };
                            fingerprint: string;
                            at: string;
                            by: string | null;
                            isOpen: boolean;
                            /** @enum {string} */
                            mode: "real" | "exercise" | "demo";
                            abilities: ("write" | "publish" | "send" | "open" | "drop")[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the caller, by the clock */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {string} */
                                kind: "approval" | "gate" | "unit-task" | "papers" | "question" | "trouble" | "uncovered" | "ready" | "initiative" | "target" | "follow-up" | "idea" | "case" | "case-given" | "duty-gap" | "inquiry" | "press-answer" | "press-facts" | "support" | "strategy-change";
                                title: string;
                                params: {
                                    [key: string]: string | number;
                                };
                                at: string;
                                isDeadline: boolean;
                                isHolding: boolean;
                                target: {
                                    /** @enum {string} */
                                    page: "approve" | "message" | "dispatch" | "new-dispatch" | "tasks" | "organisation" | "initiative" | "case" | "press-duty" | "inquiry" | "support" | "follow-ups" | "ideas";
                                    id: string | null;
                                };
                            }[];
                            running: {
                                id: string;
                                title: string;
                                /** @enum {string} */
                                state: "running" | "paused";
                                total: number;
                                confirmed: number;
                                waves: {
                                    position: number;
                                    name: string;
                                    /** @enum {string} */
                                    state: "waiting" | "open" | "done";
                                    total: number;
                                    reachable: number;
                                    confirmed: number;
                                    reached: number;
                                    hold: {
                                        code: string;
                                        params: {
                                            [key: string]: string | number;
                                        };
                                    } | null;
                                }[];
                            }[];
                            counts: {
                                approvals: number;
                                tasks: number;
                            };
                            /** @description Of the open inquiries that the caller reads */
                            nextPressDeadline: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages, dispatches, units and colleagues by name or number */
        get: {
            parameters: {
                query: {
                    q: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            found: {
                                /** @enum {string} */
                                kind: "message" | "dispatch" | "initiative" | "element" | "unit" | "person";
                                id: string;
                                name: string;
                                about: string;
                                phone: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/thread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an element of the strategy, an initiative, a message or a dispatch comes from and leads to, as far as the caller may see */
        get: {
            parameters: {
                query?: {
                    kind?: string;
                    id?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            focus: {
                                kind: string;
                                id: string;
                                names: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                                stage: ("goal" | "gap" | "audience" | "initiative" | "message" | "dispatch" | "effect") | null;
                            } | null;
                            edition: {
                                number: number;
                                title: string;
                                validFrom: string | null;
                            } | null;
                            lineage: {
                                kind: string;
                                id: string;
                                names: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                            }[];
                            stages: {
                                /** @enum {string} */
                                stage: "goal" | "gap" | "audience" | "initiative" | "message" | "dispatch" | "effect";
                                total: number;
                                done: number;
                                others: number;
                                nodes: {
                                    kind: string;
                                    id: string;
                                    names: {
                                        nb: string;
                                        nn?: string;
                                        en?: string;
                                    };
                                    isMain: boolean;
                                    state: string | null;
                                    unit: string | null;
                                    hole: ("goal-without-initiative" | "goal-without-indicator" | "gap-without-goal" | "gap-nobody-closes" | "audience-without-block" | "initiative-without-goal" | "initiative-without-audience" | "initiative-without-target" | "initiative-without-message" | "target-without-value" | "message-without-goal" | "indicator-without-value") | null;
                                    sums: {
                                        total: number;
                                        confirmed: number;
                                        reached: number;
                                        waiting: number;
                                        unreached: number;
                                        excluded: number;
                                    } | null;
                                    measure: {
                                        unit: string;
                                        /** @enum {string} */
                                        direction: "up" | "down";
                                        baseline: number | null;
                                        target: number | null;
                                        value: number | null;
                                        measuredOn: string | null;
                                        sample: number | null;
                                        margin: number | null;
                                    } | null;
                                }[];
                                sums: {
                                    total: number;
                                    confirmed: number;
                                    reached: number;
                                    waiting: number;
                                    unreached: number;
                                    excluded: number;
                                } | null;
                            }[];
                            means: {
                                kind: string;
                                id: string;
                                names: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/thread/holes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where threads are broken: what stands there, and what is missing */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            holes: {
                                /** @enum {string} */
                                code: "goal-without-initiative" | "goal-without-indicator" | "gap-without-goal" | "gap-nobody-closes" | "audience-without-block" | "initiative-without-goal" | "initiative-without-audience" | "initiative-without-target" | "initiative-without-message" | "target-without-value" | "message-without-goal" | "indicator-without-value";
                                /** @enum {string} */
                                from: "goal" | "gap" | "audience" | "initiative" | "message" | "dispatch" | "effect";
                                /** @enum {string} */
                                to: "goal" | "gap" | "audience" | "initiative" | "message" | "dispatch" | "effect";
                                kind: string;
                                id: string;
                                names: {
                                    nb: string;
                                    nn?: string;
                                    en?: string;
                                };
                                owner: string | null;
                                since: string | null;
                            }[];
                            broken: number;
                            checked: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/thread/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Initiatives and messages that point at an element of the strategy, as far as the caller may see */
        get: {
            parameters: {
                query: {
                    key: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            dependents: {
                                /** @enum {string} */
                                kind: "initiative" | "message" | "item";
                                id: string;
                                title: string;
                                state: string;
                                on: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-data/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything we hold about you, as a file */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            organisation: {
                                [key: string]: unknown;
                            };
                            access: {
                                [key: string]: unknown;
                            } | null;
                            dispatches: {
                                [key: string]: unknown;
                            }[];
                            plan: {
                                [key: string]: unknown;
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-data/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything we hold about a person of the staff, as a file to hand to that person; the log notes it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            organisation: {
                                [key: string]: unknown;
                            };
                            access: {
                                [key: string]: unknown;
                            } | null;
                            dispatches: {
                                [key: string]: unknown;
                            }[];
                            plan: {
                                [key: string]: unknown;
                            } | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-data/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything we hold about a contact, as a file to hand to the contact; the log notes it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            contact: {
                                [key: string]: unknown;
                            };
                            dispatches: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log, newest first, as far as the caller may see it */
        get: {
            parameters: {
                query?: {
                    unitId?: string;
                    event?: string;
                    from?: string;
                    to?: string;
                    before?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            lines: {
                                seq: number;
                                position: number | null;
                                id: string;
                                name: string;
                                mode: string;
                                subject: string;
                                unit: string | null;
                                actor: {
                                    /** @enum {string} */
                                    kind: "staff" | "former" | "recipient" | "public" | "system";
                                    role: string | null;
                                };
                                /** Format: date-time */
                                at: string;
                                detail: {
                                    numbers: {
                                        [key: string]: number;
                                    };
                                    reason: string | null;
                                };
                                isRedacted: boolean;
                            }[];
                            next: number | null;
                            abilities: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long the log is, what signs for it, what the last check found */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entries: number;
                            head: string | null;
                            waiting: {
                                count: number;
                                seconds: number;
                            };
                            checkpoint: {
                                position: number;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            check: {
                                checked: number;
                                total: number;
                            } | null;
                            last: {
                                /** Format: date-time */
                                at: string;
                                entries: number;
                                isUnchanged: boolean;
                                fault: {
                                    /** @enum {string} */
                                    kind: "entry-missing" | "link-broken" | "event-missing" | "entry-changed" | "content-changed" | "content-removed" | "cut-off" | "history-rewritten" | "checkpoint-forged" | "checkpoint-foreign-key";
                                    position: number;
                                    eventId: string | null;
                                } | null;
                            } | null;
                            abilities: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check the whole log; the state tells how far it has come */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/{eventId}/redaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Empty the content of one event; that it was done, by whom and why stays in the log */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    eventId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/timeline/{subject}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The course of a message with its dispatches, in order */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    subject: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            subject: string;
                            mode: string;
                            lines: {
                                id: string;
                                name: string;
                                subject: string;
                                actor: {
                                    /** @enum {string} */
                                    kind: "staff" | "former" | "recipient" | "public" | "system";
                                    role: string | null;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                until: string;
                                events: number;
                                detail: {
                                    numbers: {
                                        [key: string]: number;
                                    };
                                    reason: string | null;
                                };
                                isRedacted: boolean;
                            }[];
                            proof: {
                                entries: number;
                                first: {
                                    position: number;
                                    hash: string;
                                } | null;
                                last: {
                                    position: number;
                                    hash: string;
                                } | null;
                                checkpoint: {
                                    position: number;
                                    /** Format: date-time */
                                    at: string;
                                } | null;
                                verified: {
                                    /** Format: date-time */
                                    at: string;
                                    isUnchanged: boolean;
                                } | null;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/timeline/{subject}/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last things that happened to a message or a dispatch, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    subject: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            lines: {
                                id: string;
                                name: string;
                                subject: string;
                                actor: {
                                    /** @enum {string} */
                                    kind: "staff" | "former" | "recipient" | "public" | "system";
                                    role: string | null;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                until: string;
                                events: number;
                                detail: {
                                    numbers: {
                                        [key: string]: number;
                                    };
                                    reason: string | null;
                                };
                                isRedacted: boolean;
                                unit: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/timeline/{subject}.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The course of a message as a JSON file to keep */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    subject: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            subject: string;
                            mode: string;
                            lines: {
                                id: string;
                                name: string;
                                subject: string;
                                actor: {
                                    /** @enum {string} */
                                    kind: "staff" | "former" | "recipient" | "public" | "system";
                                    role: string | null;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                until: string;
                                events: number;
                                detail: {
                                    numbers: {
                                        [key: string]: number;
                                    };
                                    reason: string | null;
                                };
                                isRedacted: boolean;
                            }[];
                            proof: {
                                entries: number;
                                first: {
                                    position: number;
                                    hash: string;
                                } | null;
                                last: {
                                    position: number;
                                    hash: string;
                                } | null;
                                checkpoint: {
                                    position: number;
                                    /** Format: date-time */
                                    at: string;
                                } | null;
                                verified: {
                                    /** Format: date-time */
                                    at: string;
                                    isUnchanged: boolean;
                                } | null;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/timeline/{subject}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The course of a message as a tagged PDF (PDF/UA-1) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    subject: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the installation is */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            isWell: boolean;
                            database: {
                                version: string;
                                connections: number;
                            };
                            queues: {
                                name: string;
                                waiting: number;
                                failed: number;
                            }[];
                            unrelayed: number;
                            unchained: {
                                count: number;
                                seconds: number;
                            };
                            checkpoint: {
                                position: number;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            channels: {
                                [key: string]: boolean;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures for Prometheus */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the demo has received, the newest first */
        get: {
            parameters: {
                query?: {
                    channel?: "email" | "sms" | "voice";
                    search?: string;
                    before?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {string} */
                                channel: "email" | "sms" | "voice";
                                address: string;
                                subject: string;
                                /** @description The words of an SMS or a call; null for an e-mail, which is read when opened */
                                text: string | null;
                                receivedAt: string;
                            }[];
                            next: number | null;
                            counts: {
                                email: number;
                                sms: number;
                                voice: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/inbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One e-mail or SMS that the demo has received */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {string} */
                            channel: "email" | "sms" | "voice";
                            address: string;
                            subject: string;
                            text: string;
                            receivedAt: string;
                            html: string | null;
                            from: string;
                            headers: {
                                name: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hooks/sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delivery reports and replies from the SMS gateway (docs/sms-gateway.md) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hooks/voice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keys and ends of calls from the voice gateway (docs/voice-gateway.md) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hooks/measure/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Values from a sender, signed (docs/measure-push.md) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            made: number;
                            same: number;
                            isRepeated: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
