package no.kneika.platform.database;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Two transaction managers over one pool: the tenants' (what one gets without asking) and the technical one. */
@Configuration(proxyBeanMethods = false)
class Transactions {

    @Bean
    @Primary
    TenantTransactionManager transactionManager(DataSource pool) {
        return new TenantTransactionManager(pool);
    }

    @Bean
    PlatformTransactionManager technicalTransactionManager(DataSource pool) {
        return new JdbcTransactionManager(pool);
    }

    /** Spring Session looks for this name; without it, it would take the tenants' manager and never open a transaction. */
    @Bean
    TransactionOperations springSessionTransactionOperations(DataSource pool) {
        var template = new TransactionTemplate(technicalTransactionManager(pool));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }
}
