# Rscript questions.R FOLDER ID LEAST MOST SECONDS: times one question on the columns of FOLDER.
# Prints "seconds", elapsed and of the processor, one run a line; then "figures", one a line; "missing PACKAGE" where it is not installed.
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
id <- arguments[2]
runs <- as.numeric(arguments[3:5])

column <- function(set, name) {
  file <- file.path(folder, set, name)
  readBin(file, "double", n = file.size(file) / 8, size = 8, endian = "little")
}
columns <- function(set, names) as.data.frame(sapply(names, function(name) column(set, name), simplify = FALSE))
need <- function(package) {
  if (requireNamespace(package, quietly = TRUE)) return(invisible())
  cat("missing", package, "\n")
  quit(status = 0)
}

curve_times <- c(365, 1000, 1825, 3000)
covariates <- c("age", "dose", "sex", "palsy")

curve_question <- function(time) {
  need("survival")
  data <- columns("devices", c(time, "event"))
  names(data)[1] <- "time"
  list(
    compute = function() {
      fit <- survival::survfit(survival::Surv(time, event) ~ 1, data = data, conf.type = "log-log")
      list(median = quantile(fit, 0.5), at = summary(fit, times = curve_times), events = sum(fit$n.event))
    },
    figures = function(result) with(result, c(
      events, median$quantile, median$lower, median$upper,
      rbind(at$surv, at$std.err, at$lower, at$upper)
    ))
  )
}

score_rows <- function(set) {
  data <- columns(set, c("patient", "visit", "score"))
  data$at <- as.integer(data$visit) + 1L
  data$visit <- factor(data$visit)
  data$patient <- factor(data$patient)
  data
}

questions <- list(
  "kaplan-meier" = function() curve_question("time"),
  "kaplan-meier-exact" = function() curve_question("exact"),
  "log-rank" = function() {
    need("survival")
    data <- columns("devices", c("time", "event", "group"))
    list(
      compute = function() survival::survdiff(survival::Surv(time, event) ~ group, data = data),
      figures = function(test) c(test$obs, test$exp, test$chisq)
    )
  },
  "cox" = function() {
    need("survival")
    data <- columns("devices", c("time", "event", covariates))
    list(
      compute = function() {
        survival::coxph(survival::Surv(time, event) ~ age + dose + sex + palsy, data = data, ties = "efron")
      },
      figures = function(fit) c(
        rbind(coef(fit), sqrt(diag(vcov(fit)))), fit$loglik, fit$concordance[c("concordance", "std")]
      )
    )
  },
  "cumulative-incidence" = function() {
    need("cmprsk")
    time <- column("ends", "time")
    code <- column("ends", "code")
    list(
      compute = function() cmprsk::cuminc(time, code),
      figures = function(curves) {
        at <- cmprsk::timepoints(curves, curve_times)
        unlist(lapply(seq_len(nrow(at$est)), function(cause) rbind(at$est[cause, ], sqrt(at$var[cause, ]))))
      }
    )
  },
  "mixed-model" = function() {
    # nlme::gls gives up at this size after minutes ("false convergence").
    need("mmrm")
    data <- score_rows("scores")
    list(
      compute = function() mmrm::mmrm(score ~ 0 + visit + us(visit | patient), data = data, reml = TRUE),
      figures = function(fit) rbind(coef(fit), sqrt(diag(vcov(fit))))
    )
  },
  "mixed-model-small" = function() {
    need("nlme")
    data <- score_rows("fewScores")
    list(
      compute = function() {
        nlme::gls(
          score ~ 0 + visit, data = data, method = "REML",
          correlation = nlme::corSymm(form = ~ at | patient), weights = nlme::varIdent(form = ~ 1 | visit),
          control = nlme::glsControl(apVar = FALSE)
        )
      },
      figures = function(fit) rbind(coef(fit), sqrt(diag(vcov(fit))))
    )
  },
  "hodges-lehmann" = function() {
    difference <- column("pairs", "difference")
    list(
      compute = function() wilcox.test(difference, conf.int = TRUE),
      # Timed as people call it; for the figures its root is found more closely than by default.
      figures = function(test) {
        test <- wilcox.test(difference, conf.int = TRUE, tol.root = 1e-10)
        c(test$estimate, test$conf.int)
      }
    )
  },
  "logistic" = function() {
    data <- columns("devices", c("infected", covariates))
    list(
      compute = function() glm(infected ~ age + dose + sex + palsy, family = binomial, data = data),
      # Timed as people call it; for the figures it goes on to the last digits.
      figures = function(fit) {
        fit <- update(fit, epsilon = 1e-14)
        c(rbind(coef(fit), sqrt(diag(vcov(fit)))), as.numeric(logLik(fit)))
      }
    )
  }
)

if (id == "versions") {
  cat("R", paste(R.version$major, R.version$minor, sep = "."), "\n")
  for (package in c("survival", "cmprsk", "nlme", "mmrm")) {
    if (requireNamespace(package, quietly = TRUE)) cat(package, as.character(packageVersion(package)), "\n")
  }
  quit(status = 0)
}

question <- questions[[id]]()
cat("seconds\n")
run <- 0
total <- 0
while (run < runs[1] || (run < runs[2] && total < runs[3])) {
  gc(FALSE)
  spent <- system.time(result <- question$compute())
  cat(spent[["elapsed"]], spent[["user.self"]] + spent[["sys.self"]], "\n")
  run <- run + 1
  total <- total + spent[["elapsed"]]
  # What takes so long is not repeated.
  if (spent[["elapsed"]] > 30) break
}
cat("figures\n")
cat(format(as.numeric(question$figures(result)), digits = 17, trim = TRUE), sep = "\n")
